import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { type CriteriaList, headingIn, headingWordsIn } from "./criteriaHeadings.ts";
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
export const criteriaPartsOf = perRecord(divide);

interface Heading {
  readonly list: CriteriaList;
  readonly start: number;
  readonly end: number;
}

function divide(record: CheckedRecord): readonly CriteriaPart[] {
  const headings: Heading[] = [];
  for (const line of markedLines(headingWordsIn(record))) {
    const heading = headingOf(line);
    if (heading) headings.push(heading);
  }
  const length = record.protocol.eligibilityModule?.eligibilityCriteria?.length ?? 0;
  return headings.map(({ list, start, end }, i) => ({
    list,
    heading: [start, end],
    body: [end, headings[i + 1]?.start ?? length],
  }));
}

/** The word of a heading stands near the beginning of its line. */
const farthest = 58;

/** Nearly all headings are such lines; the others are looked at closely. */
const usual = /(?:(?:key|main) )?(?:in|ex)clusion(?: criteria)? ?:? *(?=\n|$)/iy;

/** The heading that a line is, or with which it begins ("Inclusion criteria: adults with …"). */
function headingOf({ criteria, start, end, word }: MarkedLine): Heading | undefined {
  if (word - start > farthest) return undefined;
  usual.lastIndex = start;
  if (usual.test(criteria)) {
    const list = /e/i.test(criteria.charAt(word)) ? "exclusion" : "inclusion";
    return { list, start, end };
  }
  const line = criteria.slice(start, end);
  const colon = /^(.{0,50}?(?:clu|cul)[a-z]{1,6}(?: criteria)?[*_ ]*[:：][*_]*)[ ]*\S/i.exec(
    line,
  )?.[1];
  const text = colon ?? line;
  const list = headingIn(text.replace(/^ ?(?:[*•·-]\s*|\(?\d{1,2}\\?[.)]\)?\s*)*/, "").trimEnd());
  return list && { list, start, end: start + text.length };
}
