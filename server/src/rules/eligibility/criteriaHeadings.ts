import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { watchWords } from "../text/watchWords.ts";

/** The two lists that the registry's template asks for in the eligibility criteria. */
export type CriteriaList = "inclusion" | "exclusion";

/** The words of which every heading has one, with the usual slips: "Exlusion", "Inculsion". */
export const headingWordsIn = watchWords(
  ["in", "ex"].flatMap((start) =>
    ["clusion", "clussion", "lusion", "lussion", "culsion"].map((end) => start + end),
  ),
  ["criteria"],
);

const stems: { readonly [list in CriteriaList]: string } = {
  // French authors write "non-inclusion" for exclusion.
  inclusion: "(?<!non[- ])in(?:c?luss?|culs)ion",
  exclusion: "(?:ex(?:c?luss?|culs)ion|non[- ]inclusion)",
};

/** Words that make what follows a sentence ("see the exclusion criteria") and no heading. */
const sentence = "(?:and|or|the|all|any|no|not|see|also|of the|meets?|met|meeting|following|other)";

/** A line that is a heading, or begins with one. */
function headingOf(list: CriteriaList): RegExp {
  const stem = stems[list];
  // A heading may say whose criteria they are: "Key", "Phase 1:", "Screening (Visit 1)".
  // The counts are bounded so that a line of marks only is soon done with.
  const lead = `[ \\t\\d.)(*#_>•–—-]{0,12}(?:(?!${sentence}\\b)[\\p{L}\\d()/-]{1,30}[ :*_]{1,4}){0,3}`;
  const end = "(?:[*_ ]*$|[*_ ]*[:：]|\\s+criteri)";
  return new RegExp(`^${lead}(?:${stem}${end}|criteria for ${stem})`, "imuy");
}

const usualWords = { inclusion: "Inclusion", exclusion: "Exclusion" };

/** Copies in one paragraph: only the capitals show that a heading stood there. */
function inlineHeadingOf(list: CriteriaList): RegExp {
  const word = usualWords[list];
  const forms = `${word} Criteria|${word} criteria ?:|${word.toUpperCase()} CRITERIA|${word}:|${word}$`;
  return new RegExp(
    `(?<!\\b(?:[Ss]ee|[Aa]lso|[Tt]he|of|and|or|in|under|per) )(?<= )(?:${forms})`,
    "my",
  );
}

interface HeadingForms {
  /** The usual form, as most records have it. */
  readonly usual: string;
  readonly line: RegExp;
  readonly inline: RegExp;
}

function headingForms(list: CriteriaList): HeadingForms {
  const usual = `${usualWords[list]} Criteria`;
  return { usual, line: headingOf(list), inline: inlineHeadingOf(list) };
}

const headings = { inclusion: headingForms("inclusion"), exclusion: headingForms("exclusion") };

/** True when the record's criteria have a heading for the list, in whatever dress. */
export function hasHeading(record: CheckedRecord, list: CriteriaList): boolean {
  return headingWordsIn(record).some(
    ({ prose, start }) =>
      listNamedAt(prose.text, start) === list && isHeadingAt(prose.text, start, list),
  );
}

/** True when the word at `at`, which names the list, is the one of a heading. */
function isHeadingAt(text: string, at: number, list: CriteriaList): boolean {
  const { usual, line, inline } = headings[list];
  if (text.startsWith(usual, at) && (at === 0 || text.charAt(at - 1) === "\n")) return true;
  line.lastIndex = text.lastIndexOf("\n", at) + 1;
  inline.lastIndex = at;
  return line.test(text) || inline.test(text);
}

/** The list that the word of a heading at `at` names. */
export function listNamedAt(text: string, at: number): CriteriaList {
  const word = text.charAt(at);
  if (word === "E" || word === "e") return "exclusion";
  return at > 3 && /^non[- ]$/i.test(text.slice(at - 4, at)) ? "exclusion" : "inclusion";
}

/** The list that a line without its bullet is the heading of; undefined for any other line. */
export function headingIn(text: string): CriteriaList | undefined {
  return text.length > 80 || !/clu|cul/i.test(text) ? undefined : listHeadedIn(text);
}

const headingWord = /(?:in|ex)(?:c?luss?|culs)ion/gi;

/** The list that a line is the heading of, or holds one of; of a line for both the exclusion. */
export function listHeadedIn(line: string): CriteriaList | undefined {
  let found: CriteriaList | undefined;
  headingWord.lastIndex = 0;
  for (let word = headingWord.exec(line); word; word = headingWord.exec(line)) {
    const list = listNamedAt(line, word.index);
    if (found !== list && isHeadingAt(line, word.index, list)) found = list;
    if (found === "exclusion") break;
  }
  return found;
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
