import type { Span } from "../../study/sourceMap.ts";
import { watchWords } from "../text/watchWords.ts";

/** The two lists that the registry's template asks for in the eligibility criteria. */
export type CriteriaList = "inclusion" | "exclusion";

/** The words of which every heading has one, with the usual slips: "Exlusion", "Inculsion". */
export const headingWordsIn = watchWords(
  ["in", "ex"].flatMap((start) =>
    ["clusion", "clussion", "lusion", "lussion", "culsion"].map((end) => `${start}${end}*`),
  ),
  ["criteria"],
);

const stems: { readonly [list in CriteriaList]: string } = {
  // French authors write "non-inclusion" for exclusion.
  inclusion: "(?<!non[- ])in(?:c?luss?|culs)ion",
  exclusion: "(?:ex(?:c?luss?|culs)ion|non[- ]inclusion)",
};

/** Words that make what follows a sentence ("see the exclusion criteria") and no heading. */
const sentence =
  "(?:and|or|the|all|any|no|not|see|also|of the|meets?|met|meeting|following|other|at|to|before|after|since|during|prior|until|within|by|on|from|per|is|are|was|were|be|will)";

interface HeadingForms {
  /** As most records have it, at the beginning of a line. */
  readonly usual: string;
  /** A line that is a heading, or begins with one. */
  readonly line: RegExp;
  /** The same in letters of ASCII, which takes a small part of the time. */
  readonly plainLine: RegExp;
  /** Copies in one paragraph: only the capitals show that a heading stood there. */
  readonly inline: RegExp;
}

function headingForms(list: CriteriaList, word: string): HeadingForms {
  const stem = stems[list];
  // A heading may say whose criteria they are: "Key", "Phase 1:", "Screening (Visit 1)".
  // The counts are bounded so that a line of marks only is soon done with.
  const lineWith = (letter: string, flags: string) => {
    const lead = `[ \\t\\d.)(*#_>•–—-]{0,12}(?:(?!${sentence}\\b)[${letter}\\d()/-]{1,30}[ :*_]{1,4}){0,3}`;
    return new RegExp(`^${lead}(?:${stem}${end}|criteria for ${stem})`, flags);
  };
  const end = "(?:[*_ ]*$|[*_ ]*[:：]|\\s+criteri(?!\\w+ (?:(?:may|could|will) )?appl(?:y|ies)))";
  const forms = `${word} Criteria|${word} criteria ?:|${word.toUpperCase()} CRITERIA|${word}:|${word}$`;
  return {
    usual: `${word} Criteria`,
    line: lineWith("\\p{L}", "imuy"),
    plainLine: lineWith("a-z", "imy"),
    inline: new RegExp(
      `(?<!\\b(?:[Ss]ee|[Aa]lso|[Tt]he|of|and|or|in|under|per)) (?:${forms})`,
      "m",
    ),
  };
}

const headings: { readonly [list in CriteriaList]: HeadingForms } = {
  inclusion: headingForms("inclusion", "Inclusion"),
  exclusion: headingForms("exclusion", "Exclusion"),
};

/** True where the line that begins there is a heading for the list, or begins with one. */
export function beginsWithHeading(text: string, start: number, list: CriteriaList): boolean {
  const { line, plainLine } = headings[list];
  plainLine.lastIndex = start;
  if (plainLine.test(text)) return true;
  beyondAscii.lastIndex = start;
  if (!beyondAscii.test(text)) return false;
  line.lastIndex = start;
  return line.test(text);
}

/** A line with a character that is not of ASCII. */
const beyondAscii = /[\0-\t\v-\x7f]*[^\0-\x7f]/y;

/** The list that a line without its bullet is the heading of; undefined for any other line. */
export function headingIn(text: string): CriteriaList | undefined {
  if (text.length > 80 || !/clu|cul/i.test(text)) return undefined;
  // All forms of a heading take long to look for.
  const isPlain = /^(?:in|ex)clusion criteri/i.test(text);
  if (isPlain && "eE".includes(text.charAt(0))) return "exclusion";
  const mayExclude = /ex(?:cl|l|cu)|non[- ]/i.test(text);
  if (mayExclude && isHeading(text, "exclusion")) return "exclusion";
  if (isPlain) return "inclusion";
  return /in(?:cl|l|cu)/i.test(text) && isHeading(text, "inclusion") ? "inclusion" : undefined;
}

/** True when a single line is, or holds, a heading for the list. */
export function isHeading(line: string, list: CriteriaList): boolean {
  return beginsWithHeading(line, 0, list) || holdsHeading(line, list);
}

/** True where a heading for the list stands within a line. */
export function holdsHeading(text: string, list: CriteriaList): boolean {
  return text.includes(list === "inclusion" ? " I" : " E") && headings[list].inline.test(text);
}

/** The heading as the registry's template has it, with or without a colon as the text's other one. */
export function headingFor(list: CriteriaList, criteria: string): string {
  const other = /\b(?:in|ex)clusion criteria( ?:)?[*_ ]*$/im.exec(criteria);
  const colon = other !== null && other[1] === undefined ? "" : ":";
  return `${headings[list].usual}${colon}`;
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
