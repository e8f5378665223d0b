import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { conditionsByTerm, sameTerm } from "./termKey.ts";

const path = ["protocolSection", "conditionsModule", "conditions"];

export default rule({
  code: "condition/duplicate",
  title: "Condition listed twice",
  kind: "wording",
  severity: "information",
  source: "Proposed; each condition is indexed once",
  check(record, report) {
    const conditions = record.protocol.conditionsModule?.conditions ?? [];
    if (conditions.length < 2) return;
    const terms = conditionsByTerm(record);
    if (!terms.repeat) return;
    for (const [i, condition] of conditions.entries()) {
      const earlier = terms.indexOf(condition) ?? i;
      if (earlier < i && sameTerm(condition) !== "" && !isFillIn(condition))
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
