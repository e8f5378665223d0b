import type { Span } from "../../study/sourceMap.ts";
import { type CriteriaList, headingIn } from "./criteriaHeadings.ts";

/** One of the lists into which headings divide the criteria. */
export interface CriteriaPart {
  readonly list: CriteriaList;
  /** The line of the heading, up to its colon where more stands behind it. */
  readonly heading: Span;
  /** What stands under the heading or behind it, up to the next heading. */
  readonly body: Span;
}

/** The criteria of one record are asked for by several rules in turn, and change with each key. */
let last: { readonly criteria: string; readonly parts: readonly CriteriaPart[] } | undefined;

/**
 * The lists of the criteria in their order, without what stands above the first heading. Empty where
 * no line begins with a heading, as in a text that is one paragraph.
 */
export function criteriaPartsOf(criteria: string): readonly CriteriaPart[] {
  if (last?.criteria !== criteria) last = { criteria, parts: divide(criteria) };
  return last.parts;
}

function divide(criteria: string): readonly CriteriaPart[] {
  const headings: { list: CriteriaList; start: number; end: number }[] = [];
  // "Inclusion" with its usual slips has one of these.
  for (const { index } of criteria.matchAll(/[cC](?:lu|ul|LU|UL)|[xX][lL][uU]/g)) {
    const start = criteria.lastIndexOf("\n", index) + 1;
    if (index - start > 60 || headings.at(-1)?.start === start) continue;
    const end = criteria.indexOf("\n", index);
    const line = criteria.slice(start, end < 0 ? undefined : end);
    const heading = headingOf(line);
    if (heading) headings.push({ list: heading.list, start, end: start + heading.length });
  }
  return headings.map(({ list, start, end }, i) => ({
    list,
    heading: [start, end],
    body: [end, headings[i + 1]?.start ?? criteria.length],
  }));
}

/** Nearly all headings are one of these; the others are looked at closely. */
const usualHeadings: { readonly [line: string]: CriteriaList | undefined } = {
  "Inclusion Criteria:": "inclusion",
  "Exclusion Criteria:": "exclusion",
};

/** The heading that a line is, or with which it begins ("Inclusion criteria: adults with …"). */
function headingOf(line: string): { list: CriteriaList; length: number } | undefined {
  const usual = usualHeadings[line];
  if (usual) return { list: usual, length: line.length };
  const colon = /^(.{0,50}?(?:clu|cul|xlu)[a-z]{1,6}(?: criteria)?[*_ ]*[:：][*_]*)[ ]*\S/i.exec(
    line,
  )?.[1];
  const text = colon ?? line;
  const list = headingIn(text.replace(/^ ?(?:[*•·-]\s*|\(?\d{1,2}\\?[.)]\)?\s*)*/, "").trimEnd());
  return list && { list, length: text.length };
}
