import type { Span } from "../../study/sourceMap.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { gluedTerms, mayHoldSeveral, separatedTerms } from "./severalTerms.ts";

const conditions = ["protocolSection", "conditionsModule", "conditions"];

export default rule({
  code: "condition/run-together",
  title: "Several conditions in one entry",
  kind: "wording",
  severity: "warning",
  source: "PRS data element definitions (2020-10-01), Conditions: one term an entry",
  garbledInCopies: true,
  check(record, report) {
    const entries = record.protocol.conditionsModule?.conditions ?? [];
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as string;
      if (!mayHoldSeveral(entry) || isFillIn(entry)) continue;
      const glued = gluedTerms(entry);
      const terms = glued.length > 1 ? glued : separatedTerms(entry);
      if (terms.length < 2) continue;
      const joint = glued.length === 2 ? jointOf(entry, glued[0] ?? "") : undefined;
      const at = [...conditions, i];
      report({
        at,
        ...(joint && { span: joint }),
        message: `The condition "${entry}" holds ${terms.length} terms${glued.length > 1 ? " run together" : ""}: ${terms.map((term) => `"${term}"`).join(", ")}. The registry takes one term an entry, and a search for any of them misses this one: split it.`,
        fixes: [
          {
            title: `Split into ${terms.length} conditions`,
            safe: false,
            changes: terms.map((value, k) => ({
              kind: k === 0 ? ("set" as const) : ("insert" as const),
              path: [...conditions, i + k],
              value,
            })),
          },
        ],
      });
    }
  },
});

/** The word in which the first term of two runs into the second. */
function jointOf(entry: string, first: string): Span {
  const start = first.search(/\S+$/);
  const rest = /^\S+/.exec(entry.slice(first.length))?.[0] ?? "";
  return [start, first.length + rest.length];
}
