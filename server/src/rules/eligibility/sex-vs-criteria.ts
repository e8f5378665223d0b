import type { Span } from "../../study/sourceMap.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { criteriaPath, eligibilityPath, writtenCriteria } from "./criteria.ts";
import { pregnancyWordsIn, sexWordsIn, statedSexIn } from "./statedSex.ts";

const sexPath = [...eligibilityPath, "sex"];
const words: Readonly<Record<string, string>> = { ALL: "All", FEMALE: "Female", MALE: "Male" };

export default rule({
  code: "eligibility/sex-vs-criteria",
  title: "Criteria and sex disagree",
  kind: "consistency",
  severity: "warning",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  startsFrom: [sexWordsIn, pregnancyWordsIn],
  check(record, report) {
    const stated = statedSexIn(record);
    if (stated === undefined || writtenCriteria(record) === undefined) return;
    const field = words[record.protocol.eligibilityModule?.sex ?? ""];
    const span: Span = [stated.start, stated.start + stated.text.length];
    report({
      at: criteriaPath,
      span,
      message: `The criteria say "${shortened(stated.text)}", but the sex of participants is ${field}. People are searched for by that field, so both places must say the same: correct the one that is wrong.`,
      related: [{ at: sexPath, message: `The sex is ${field}` }],
      fixes: stated.sexes.map((meant) => ({
        title: `Set the sex to "${words[meant]}"`,
        safe: false,
        changes: [{ kind: "set", path: sexPath, value: meant }],
      })),
    });
  },
});
