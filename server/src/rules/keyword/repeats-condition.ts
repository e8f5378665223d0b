import { conditionsByTerm } from "../condition/termKey.ts";
import { rule } from "../rule.ts";

const path = ["protocolSection", "conditionsModule", "keywords"];

export default rule({
  code: "keyword/repeats-condition",
  title: "Keyword that is a condition",
  kind: "wording",
  severity: "hint",
  source: "Advice (unconfirmed): conditions are searched anyway",
  // Written out it is another word.
  yieldsTo: ["keyword/acronym"],
  check(record, report) {
    const { conditions = [], keywords = [] } = record.protocol.conditionsModule ?? {};
    if (conditions.length === 0 || keywords.length === 0) return;
    const known = conditionsByTerm(record);
    for (const [i, keyword] of keywords.entries())
      if (known.indexOf(keyword) !== undefined && keyword.trim() !== "")
        report({
          at: [...path, i],
          message: `The keyword "${keyword}" is a condition of the record too. Readers who search for it find the record already: use keywords for other words.`,
          unnecessary: true,
          fixes: [
            {
              title: `Remove keyword ${i + 1}`,
              safe: false,
              changes: [{ kind: "remove", path: [...path, i] }],
            },
          ],
        });
  },
});
