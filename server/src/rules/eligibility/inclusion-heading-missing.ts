import { rule } from "../rule.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { hasHeading, headingFor } from "./criteriaHeadings.ts";

export default rule({
  code: "eligibility/inclusion-heading-missing",
  title: "No heading for the inclusion criteria",
  kind: "wording",
  severity: "warning",
  source: "Registry definition of Eligibility Criteria; Miron et al., Sci Data 2020;7:443",
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined || hasHeading(criteria, "inclusion")) return;
    const heading = headingFor("inclusion", criteria);
    const gap = criteria.includes("\n\n") ? "\n\n" : "\n";
    report({
      at: criteriaPath,
      part: "key",
      message:
        'The eligibility criteria have no heading "Inclusion Criteria". Readers and programs find the two lists by their headings: put "Inclusion Criteria" above the conditions for taking part.',
      fixes: startsWithExclusion(criteria)
        ? []
        : [
            {
              title: 'Insert the heading "Inclusion Criteria" at the start',
              safe: false,
              changes: [{ kind: "set", path: criteriaPath, value: `${heading}${gap}${criteria}` }],
            },
          ],
    });
  },
});

/** The start of the text is then the other list's. */
function startsWithExclusion(criteria: string): boolean {
  return hasHeading(criteria.trimStart().split("\n", 1)[0] ?? "", "exclusion");
}
