import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { bulletOf, firstLineOf, headingFor } from "./criteriaHeadings.ts";
import { hasHeading } from "./criteriaParts.ts";

export default rule({
  code: "eligibility/exclusion-heading-missing",
  title: "No heading for the exclusion criteria",
  kind: "wording",
  severity: "warning",
  source: "API v2 metadata, Eligibility Criteria (2024-02-03); Miron et al., Scientific Data 2020",
  garbledInCopies: true,
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined || hasHeading(record, "exclusion")) return;
    const heading = headingFor("exclusion", criteria);
    const gap = criteria.includes("\n\n") ? "\n\n" : "\n";
    const item = `${bulletOf(criteria)} ${fillIn("who may not take part")}`;
    report({
      at: criteriaPath,
      span: firstLineOf(criteria),
      message:
        'The eligibility criteria have no heading "Exclusion Criteria". Readers and programs find the two lists by their headings: put "Exclusion Criteria" above the conditions that bar from taking part.',
      fixes: [
        {
          title: 'Add the heading "Exclusion Criteria" at the end',
          safe: false,
          changes: [
            {
              kind: "set",
              path: criteriaPath,
              value: `${criteria.trimEnd()}${gap}${heading}${gap}${item}`,
            },
          ],
        },
      ],
    });
  },
});
