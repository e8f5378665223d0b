import type { CheckedRecord } from "../checkedRecord.ts";
import { letterOf } from "../words.ts";
import { type CriteriaList, headingIn } from "./criteriaHeadings.ts";
import { headingLinesOf } from "./criteriaParts.ts";
import { behindMark } from "./itemMark.ts";
import type { MarkedLine } from "./markedLines.ts";

/** One item of the criteria at the outermost level, with the list that it belongs to. */
export interface CriteriaItem {
  /** The text without its bullet or number. */
  readonly text: string;
  /** Where `text` starts in the criteria. */
  readonly start: number;
  /** Undefined where no heading stands above. */
  readonly list: CriteriaList | undefined;
}

/**
 * The items that hold for every participant. What stands under a heading of its own ("Cohort B:"),
 * after "one of the following:", beside an "OR", or deeper than the outermost level may concern
 * some of them only and is left out; so are the items of a list that occurs twice, and with the
 * inclusion criteria all.
 */
export function commonItemsOf(criteria: string): readonly CriteriaItem[] {
  const bulleted = /^ ?(?:[*•·-]|\d{1,2}\\?[.)]) /m.test(criteria);
  let items: CriteriaItem[] = [];
  const seen = new Set<CriteriaList>();
  let list: CriteriaList | undefined;
  let common = true;
  for (let start = 0, end = 0; start < criteria.length; start = end + 1) {
    end = endOfLine(criteria, start);
    if (end === start) continue;
    const from = behindMark(criteria, start);
    const text = criteria.slice(from, end).trimEnd();
    if (text === "") continue;
    const heading = headingIn(text);
    if (heading) {
      common = !seen.has(heading);
      if (!common) items = heading === "inclusion" ? [] : items.filter(isAsked);
      seen.add(heading);
      list = heading;
    } else if (isOr(text)) items.pop();
    else if (endsWithColon(text) || (bulleted && isTitle(text, criteria, start, from))) {
      if (!holdsForAll(text, list) && !goesDeeper(criteria, end)) common = false;
    } else if (common && !beginsWithSpace(text)) items.push({ text, start: from, list });
  }
  return items;
}

function isAsked({ list }: CriteriaItem): boolean {
  return list !== "exclusion";
}

/** Tells the list to which an item belongs by where it begins; to be asked from the top downwards. */
export function listsFromTop(record: CheckedRecord): (start: number) => CriteriaList | undefined {
  const lines = headingLinesOf(record);
  let next = 0;
  let list: CriteriaList | undefined;
  return (start) => {
    for (let line = lines[next]; line && line.start < start; line = lines[++next])
      list = headingOf(line) ?? list;
    return list;
  };
}

function headingOf({ criteria, start, end }: MarkedLine): CriteriaList | undefined {
  return headingIn(criteria.slice(behindMark(criteria, start), end).trimEnd());
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function endsWithColon(text: string): boolean {
  return text.endsWith(":") || text.endsWith("：");
}

function isOr(text: string): boolean {
  return "aAoO".includes(text.charAt(0)) && /^(?:and\/)?or\b[\s:.]*$/i.test(text);
}

function beginsWithSpace(text: string): boolean {
  return letterOf(text.charCodeAt(0)) === 0 && /^\s/.test(text);
}

/** A short line without a mark between bullets, with no stop at its end. */
function isTitle(text: string, criteria: string, start: number, from: number): boolean {
  if (text.length >= 80 || ".;,".includes(text.charAt(text.length - 1))) return false;
  return start === from || criteria.slice(start, from).trim() === "";
}

/** An opening such as "Patients must meet all of the following:". */
function holdsForAll(text: string, list: CriteriaList | undefined): boolean {
  if (/\b(?:one|either|defined|as)\b/i.test(text)) return false;
  if (list !== "exclusion" && /\bany\b/i.test(text)) return false;
  return /following|criteria|must|eligib|if they|who:$/i.test(text);
}

/** True when the lines below are indented, so that the group ends by itself. */
function goesDeeper(criteria: string, end: number): boolean {
  const second = endOfLine(criteria, end + 1);
  const below = criteria.slice(end + 1, endOfLine(criteria, second + 1)).split("\n");
  const next = below.find((line) => line.trim() !== "");
  return next !== undefined && /^(?: {2}|\t)/.test(next);
}
