import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import {
  beginsWithHeading,
  type CriteriaList,
  headingIn,
  headingWordsIn,
  holdsHeading,
} from "./criteriaHeadings.ts";
import { behindMark } from "./itemMark.ts";
import { type MarkedLine, markedLines } from "./markedLines.ts";

/** One of the lists into which headings divide the criteria. */
export interface CriteriaPart {
  readonly list: CriteriaList;
  /** The line of the heading, up to its colon where more stands behind it. */
  readonly heading: Span;
  /** What stands under the heading or behind it, up to the next heading. */
  readonly body: Span;
}

/**
 * The lists of the criteria in their order, without what stands above the first heading. Empty where
 * no line begins with a heading, as in a text that is one paragraph.
 */
export function criteriaPartsOf(record: CheckedRecord): readonly CriteriaPart[] {
  return dividedIn(record).parts;
}

/** True when the record's criteria have a heading for the list, in whatever dress. */
export function hasHeading(record: CheckedRecord, list: CriteriaList): boolean {
  const { lines, parts } = dividedIn(record);
  for (const part of parts) if (part.list === list) return true;
  for (const { criteria, start } of lines)
    if (beginsWithHeading(criteria, start, list)) return true;
  return holdsHeading(record.protocol.eligibilityModule?.eligibilityCriteria ?? "", list);
}

interface Divided {
  /** Those that name one of the lists. */
  readonly lines: readonly MarkedLine[];
  readonly parts: readonly CriteriaPart[];
}

const dividedIn = perRecord(divide);

/** The lines that name one of the lists, headings or not. */
export function headingLinesOf(record: CheckedRecord): readonly MarkedLine[] {
  return dividedIn(record).lines;
}

function divide(record: CheckedRecord): Divided {
  const lines = markedLines(headingWordsIn(record));
  const parts: CriteriaPart[] = [];
  let end = record.protocol.eligibilityModule?.eligibilityCriteria?.length ?? 0;
  for (let i = lines.length - 1; i >= 0; i--) {
    const heading = headingOf(lines[i] as MarkedLine);
    if (heading === undefined) continue;
    parts.push({
      list: heading.list,
      heading: [heading.start, heading.end],
      body: [heading.end, end],
    });
    end = heading.start;
  }
  return { lines, parts: parts.reverse() };
}

interface Heading {
  readonly list: CriteriaList;
  readonly start: number;
  readonly end: number;
}

/** The word of a heading stands near the beginning of its line. */
const farthest = 58;

/** Nearly all headings are such lines, most as the registry's template has them; the others are looked at closely. */
function isUsual({ criteria, start, end, word, wordEnd }: MarkedLine): boolean {
  if (word === start && end === wordEnd + criteriaWord.length)
    if (criteria.startsWith(criteriaWord, wordEnd)) return true;
  usual.lastIndex = start;
  return usual.test(criteria);
}

const criteriaWord = " Criteria:";
const letterE = 101;
const usual = /(?:(?:key|main) )?(?:in|ex)clusion(?: criteria)? ?:? *(?=\n|$)/iy;

/** The heading that a line is, or with which it begins ("Inclusion criteria: adults with …"). */
function headingOf(marked: MarkedLine): Heading | undefined {
  const { criteria, start, end, word } = marked;
  if (word - start > farthest) return undefined;
  if (isUsual(marked)) {
    const list = (criteria.charCodeAt(word) | 32) === letterE ? "exclusion" : "inclusion";
    return { list, start, end };
  }
  const line = criteria.slice(start, end);
  const text = upToColon(line);
  const list = headingIn(text.slice(behindMark(text, 0)).trimEnd());
  return list && { list, start, end: start + text.length };
}

/** The line as far as it is a heading, where something stands behind it. */
function upToColon(line: string): string {
  const colon = line.indexOf(":");
  const isLast = colon < 0 || line.slice(colon + 1).trim() === "";
  if (isLast && !line.includes("：")) return line;
  const heading = /^(.{0,50}?(?:clu|cul)[a-z]{1,6}(?: criteria)?[*_ ]*[:：][*_]*)[ ]*\S/i.exec(
    line,
  );
  return heading?.[1] ?? line;
}
