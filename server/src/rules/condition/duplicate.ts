import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { sameTerm } from "./termKey.ts";

const path = ["protocolSection", "conditionsModule", "conditions"];

export default rule({
  code: "condition/duplicate",
  title: "Condition listed twice",
  kind: "wording",
  severity: "information",
  source: "Proposed; each condition is indexed once",
  check({ protocol }, report) {
    const conditions = protocol.conditionsModule?.conditions ?? [];
    if (conditions.length < 2) return;
    const first = new Map<string, number>();
    for (const [i, condition] of conditions.entries()) {
      const key = sameTerm(condition);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, i);
      else if (key !== "" && !isFillIn(condition))
        report({
          at: [...path, i],
          message: `The condition "${condition}" is condition ${earlier + 1} ("${conditions[earlier]}") again. It is indexed once: remove one of the two.`,
          related: [{ at: [...path, earlier], message: `This is condition ${earlier + 1}.` }],
          unnecessary: true,
          fixes: [
            {
              title: `Remove condition ${i + 1}`,
              safe: true,
              changes: [{ kind: "remove", path: [...path, i] }],
            },
          ],
        });
    }
  },
});
