import { type Fix, rule } from "../rule.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { type CriteriaPart, criteriaPartsOf } from "./criteriaParts.ts";

export default rule({
  code: "eligibility/heading-order",
  title: "Exclusion criteria before inclusion criteria",
  kind: "wording",
  severity: "information",
  source: "API v2 metadata, Eligibility Criteria (2024-02-03); Miron et al., Scientific Data 2020",
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined) return;
    const parts = criteriaPartsOf(record);
    const [first] = parts;
    const inclusion = parts.find(({ list }) => list === "inclusion");
    if (first?.list !== "exclusion" || inclusion === undefined) return;
    const heading = criteria.slice(...first.heading);
    const start = first.heading[0] + heading.search(/\p{L}/u);
    report({
      at: criteriaPath,
      span: [start, first.heading[0] + heading.trimEnd().length],
      message:
        "The exclusion criteria stand before the inclusion criteria. Readers expect first who may take part, and programs that read records do, too: move the inclusion criteria to the top.",
      fixes: swap(criteria, parts),
    });
  },
});

/** With two lists it is clear where each ends. */
function swap(criteria: string, parts: readonly CriteriaPart[]): readonly Fix[] {
  const [exclusion, inclusion, another] = parts;
  if (!exclusion || !inclusion || another) return [];
  const upper = criteria.slice(exclusion.heading[0], exclusion.body[1]);
  const lower = criteria.slice(inclusion.heading[0], inclusion.body[1]);
  const gap = /\s*$/.exec(upper)?.[0] || "\n";
  const end = /\s*$/.exec(lower)?.[0] ?? "";
  return [
    {
      title: "Put the inclusion criteria first",
      safe: false,
      changes: [
        {
          kind: "set",
          path: criteriaPath,
          value: `${criteria.slice(0, exclusion.heading[0])}${lower.trimEnd()}${gap}${upper.trimEnd()}${end}`,
        },
      ],
    },
  ];
}
