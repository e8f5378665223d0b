import type { Span } from "../../study/sourceMap.ts";
import { fillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { letterOf } from "../words.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { bulletOf } from "./criteriaHeadings.ts";
import { type CriteriaPart, criteriaPartsOf } from "./criteriaParts.ts";

/** A heading of one list and of nothing more: "Exclusion Criteria:", "Key inclusion". */
const plain = /^[\s\\*_#•-]*(?:(?:key|main|general|major) )?\p{L}{8,10}(?: criteria)?[\s*_:：]*$/iu;

export default rule({
  code: "eligibility/heading-empty",
  title: "Heading without criteria",
  kind: "wording",
  severity: "warning",
  source: "Proposed; PRS data element definitions, Eligibility Criteria: lists under two headings",
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined) return;
    const parts = criteriaPartsOf(record);
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as CriteriaPart;
      if (says(criteria, part.body)) continue;
      const heading = criteria.slice(...part.heading);
      if (!plain.test(heading)) continue;
      // "Exclusion Criteria", and below it "Exclusion criteria for donors".
      if (parts[i + 1]?.list === part.list) continue;
      const start = part.heading[0] + heading.search(/\p{L}/u);
      report({
        at: criteriaPath,
        span: [start, part.heading[0] + heading.trimEnd().length],
        message: `Nothing stands under the heading of the ${part.list} criteria${leadsOn(parts[i + 1])}. Readers cannot tell whether there are none or they were forgotten: list them${part.list === "exclusion" ? ', or write "None"' : ""}.`,
        // A listing site prints its headings whether or not there is something to stand under them.
        ...(record.copy && { severity: "hint" }),
        fixes: parts.some(({ list, body }) => list === part.list && says(criteria, body))
          ? [removal(criteria, part)]
          : insertions(criteria, part, parts[i + 1]),
      });
    }
  },
});

const letterOrDigit = /[\p{L}\p{N}]/gu;

/** True when something is said between two places of the text. */
function says(text: string, [start, end]: Span): boolean {
  // Nearly always behind a bullet.
  const far = Math.min(end, start + 6);
  for (let i = start; i < far; i++) if (letterOf(text.charCodeAt(i)) > 0) return true;
  letterOrDigit.lastIndex = start;
  return letterOrDigit.test(text) && letterOrDigit.lastIndex <= end;
}

/** The list stands elsewhere: the criteria were put in below a heading that was there already. */
function removal(criteria: string, { heading, body }: CriteriaPart): Fix {
  const value = `${criteria.slice(0, heading[0])}${criteria.slice(body[1])}`.trimEnd();
  return {
    title: "Remove the empty heading",
    safe: false,
    changes: [{ kind: "set", path: criteriaPath, value }],
  };
}

function leadsOn(next: CriteriaPart | undefined): string {
  return next ? `; the heading of the ${next.list} criteria follows` : "";
}

function insertions(
  criteria: string,
  { list, heading, body }: CriteriaPart,
  next: CriteriaPart | undefined,
): readonly Fix[] {
  const gap = criteria.includes("\n\n") ? "\n\n" : "\n";
  const insert = (title: string, item: string): Fix => ({
    title,
    safe: false,
    changes: [
      {
        kind: "set",
        path: criteriaPath,
        value: `${criteria.slice(0, heading[1]).trimEnd()}${gap}${bulletOf(criteria)} ${item}${next ? gap : ""}${criteria.slice(body[1])}`,
      },
    ],
  });
  if (list === "inclusion")
    return [insert("Insert an inclusion criterion", fillIn("who may take part"))];
  return [
    insert('Enter "None"', "None"),
    insert("Insert an exclusion criterion", fillIn("who may not take part")),
  ];
}
