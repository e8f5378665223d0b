import type { Span } from "../../study/sourceMap.ts";

/** The two lists that the registry's template asks for in the eligibility criteria. */
export type CriteriaList = "inclusion" | "exclusion";

const stems: { readonly [list in CriteriaList]: string } = {
  // With the usual slips: "Exlusion", "Inculsion". French authors write "non-inclusion" for exclusion.
  inclusion: "(?<!non[- ])in(?:c?lus+|culs)ion",
  exclusion: "(?:ex(?:c?lus+|culs)ion|non[- ]inclusion)",
};

/** Words that make what follows a sentence ("see the exclusion criteria") and no heading. */
const sentence = "(?:and|or|the|all|any|no|not|see|also|of the|meets?|met|meeting|following|other)";

function headingOf(list: CriteriaList): readonly RegExp[] {
  const stem = stems[list];
  // A heading may say whose criteria they are: "Key", "Phase 1:", "Screening (Visit 1)".
  // The counts are bounded so that a line of marks only is soon done with.
  const lead = `[ \\t\\d.)(*#_>•–—-]{0,12}(?:(?!${sentence}\\b)[\\p{L}\\d()/-]{1,30}[ :*_]{1,4}){0,3}`;
  return [
    // The usual form first, as most records have it.
    new RegExp(`^${list === "inclusion" ? "Inclusion" : "Exclusion"} Criteria`, "m"),
    new RegExp(`^${lead}(?:${stem}(?:[*_ ]*$|[*_ ]*[:：]|\\s+criteri))`, "imu"),
    new RegExp(`^${lead}criteria for ${stem}`, "imu"),
    // Copies in one paragraph: only the capitals show that a heading stood there.
    inline(list),
  ];
}

function inline(list: CriteriaList): RegExp {
  const word = list === "inclusion" ? "Inclusion" : "Exclusion";
  const forms = `${word} Criteria|${word} criteria ?:|${word.toUpperCase()} CRITERIA|${word}:|${word}$`;
  return new RegExp(`(?<!\\b(?:[Ss]ee|[Aa]lso|[Tt]he|of|and|or|in|under|per)) (?:${forms})`, "mu");
}

const headings = { inclusion: headingOf("inclusion"), exclusion: headingOf("exclusion") };

/** True when the criteria have a heading for the list, in whatever dress. */
export function hasHeading(criteria: string, list: CriteriaList): boolean {
  return headings[list].some((heading) => heading.test(criteria));
}

/** The list that a line without its bullet is the heading of; undefined for any other line. */
export function headingIn(text: string): CriteriaList | undefined {
  if (text.length > 80 || !/clu|cul/i.test(text)) return undefined;
  if (hasHeading(text, "exclusion")) return "exclusion";
  return hasHeading(text, "inclusion") ? "inclusion" : undefined;
}

/** The heading as the registry's template has it, with or without a colon as the text's other one. */
export function headingFor(list: CriteriaList, criteria: string): string {
  const other = /\b(?:in|ex)clusion criteria( ?:)?[*_ ]*$/im.exec(criteria);
  const colon = other !== null && other[1] === undefined ? "" : ":";
  return `${list === "inclusion" ? "Inclusion" : "Exclusion"} Criteria${colon}`;
}

/** The first line that says something: where a finding about the criteria as a whole is shown. */
export function firstLineOf(criteria: string): Span {
  const start = Math.max(criteria.search(/[\p{L}\p{N}]/u), 0);
  const end = criteria.indexOf("\n", start);
  return [start, start + criteria.slice(start, end < 0 ? undefined : end).trimEnd().length];
}

/** The mark that opens the items of the list: `* `, `- `, `• `. */
export function bulletOf(criteria: string): string {
  return /^[ \t]*([*•-])[ \t]+\S/m.exec(criteria)?.[1] ?? "*";
}
