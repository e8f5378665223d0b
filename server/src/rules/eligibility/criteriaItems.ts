import { type CriteriaList, headingIn } from "./criteriaHeadings.ts";

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
 * some of them only and is left out; so is everything where a list occurs twice.
 */
export function commonItemsOf(criteria: string): readonly CriteriaItem[] {
  const lines = criteria.split("\n");
  const bulleted = lines.some((line) => /^ ?(?:[*•·-]|\d{1,2}\\?[.)]) /.test(line));
  const items: CriteriaItem[] = [];
  const seen = new Set<CriteriaList>();
  let list: CriteriaList | undefined;
  let common = true;
  let start = 0;
  lines.forEach((line, index) => {
    const lineStart = start;
    start += line.length + 1;
    if (line === "") return;
    const mark = /^ ?(?:[*•·-]\s*|\(?\d{1,2}\\?[.)](?!\d)\)?\s*)*/.exec(line)?.[0] ?? "";
    const text = line.slice(mark.length).trimEnd();
    const heading = headingIn(text);
    if (heading) {
      common = !seen.has(heading);
      if (seen.has(heading)) items.length = 0;
      seen.add(heading);
      list = heading;
    } else if (/^(?:and\/)?or\b[\s:.]*$/i.test(text)) items.pop();
    else if (opensGroup(text, bulleted && mark.trim() === "")) {
      if (!holdsForAll(text, list) && !goesDeeper(lines, index)) common = false;
    } else if (common && text !== "" && !/^\s/.test(text))
      items.push({ text, start: lineStart + mark.length, list });
  });
  return items;
}

/** A line with a colon at its end, or, between bullets, a short line that has none. */
function opensGroup(text: string, unmarked: boolean): boolean {
  return (
    text.endsWith(":") ||
    text.endsWith("：") ||
    (unmarked && text !== "" && text.length < 80 && !/[.;,]$/.test(text))
  );
}

/** An opening such as "Patients must meet all of the following:". */
function holdsForAll(text: string, list: CriteriaList | undefined): boolean {
  if (/\b(?:one|either|defined|as)\b/i.test(text)) return false;
  if (list !== "exclusion" && /\bany\b/i.test(text)) return false;
  return /following|criteria|must|eligib|if they|who:$/i.test(text);
}

/** True when the lines below are indented, so that the group ends by itself. */
function goesDeeper(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 3).find((line) => line.trim() !== "");
  return next !== undefined && /^(?: {2}|\t)/.test(next);
}
