import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { bulletOf, firstLineOf, headingFor, isHeading } from "./criteriaHeadings.ts";
import { hasHeading } from "./criteriaParts.ts";

export default rule({
  code: "eligibility/inclusion-heading-missing",
  title: "No heading for the inclusion criteria",
  kind: "wording",
  severity: "warning",
  source: "API v2 metadata, Eligibility Criteria (2024-02-03); Miron et al., Scientific Data 2020",
  garbledInCopies: true,
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined || hasHeading(record, "inclusion")) return;
    report({
      at: criteriaPath,
      span: firstLineOf(criteria),
      message:
        'The eligibility criteria have no heading "Inclusion Criteria". Readers and programs find the two lists by their headings: put "Inclusion Criteria" above the conditions for taking part.',
      fixes: [
        {
          title: 'Insert the heading "Inclusion Criteria" at the start',
          safe: false,
          changes: [{ kind: "set", path: criteriaPath, value: withHeading(criteria) }],
        },
      ],
    });
  },
});

/** "Eligibility criteria:" above a list is to be the heading, not to stand below it. */
const otherWords =
  /^\s*(?:\p{L}+ )?(?:eligibility|selection|entry|admission) criteria {0,3}[:：]?[^\S\n]*(?=\n\s*\S)/iu;

function withHeading(criteria: string): string {
  const other = otherWords.exec(criteria)?.[0];
  if (other !== undefined) {
    const below = criteria.slice(other.length);
    if (!isHeading(below.trimStart().split("\n", 1)[0] ?? "", "exclusion"))
      return headingFor("inclusion", below) + below;
  }
  const gap = criteria.includes("\n\n") ? "\n\n" : "\n";
  const parts = [headingFor("inclusion", criteria), criteria];
  // Where the text begins with the other list, the first is still to be written.
  const [opening = ""] = criteria.trimStart().split("\n", 1);
  if (isHeading(opening, "exclusion"))
    parts.splice(1, 0, `${bulletOf(criteria)} ${fillIn("who may take part")}`);
  return parts.join(gap);
}
