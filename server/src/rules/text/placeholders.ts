import type { Span } from "../../study/sourceMap.ts";
import { isFillIn } from "../fillIn.ts";

/**
 * `fill-in` was left by a fix; `gap` is a word for "later"; `nothing` is a word for "none", which
 * some elements take as their value.
 */
export type Placeholder = "fill-in" | "gap" | "nothing";

/** What authors write for "later". */
const later = new Set([
  "asdf",
  "coming soon",
  "insert text here",
  "placeholder",
  "to be added",
  "to be announced",
  "to be completed",
  "to be confirmed",
  "to be decided",
  "to be defined",
  "to be determined",
  "to be provided",
  "to be specified",
  "to follow",
  "todo",
]);
const abbreviations = new Set(["tba", "tbc", "tbd"]);
const nothing = new Set(
  "n/a,n.a,na,nil,none,not applicable,not available,null,undefined,unknown".split(","),
);
const longest = Math.max(...[...later, ...nothing].map((words) => words.length)) + 1;
/** Marks alone, or a row of the letter x. */
const noWords = /^(?:[-–—_.…?*#/]+|x{3,})$/i;

/** Where the abbreviations have meanings of their own, such as tuberculosis. */
const namesOfThings = new Set([
  "acronym",
  "armGroupLabels",
  "conditions",
  "interventionNames",
  "keywords",
  "label",
  "name",
  "otherNames",
]);

/** Free text, in which "None" and "N/A" are no answer. */
const freeText = new Set([
  "affiliation",
  "briefSummary",
  "briefTitle",
  "city",
  "conditions",
  "description",
  "detailedDescription",
  "domain",
  "eligibilityCriteria",
  "facility",
  "genderDescription",
  "id",
  "interventionModelDescription",
  "keywords",
  "link",
  "maskingDescription",
  "measure",
  "officialTitle",
  "otherNames",
  "studyPopulation",
  "timeFrame",
  "title",
]);

/** What kind of placeholder the whole text of an element is, if any. */
export function placeholderIn(text: string, element: string): Placeholder | undefined {
  if (text.length < 100 && text.includes("[") && isFillIn(text)) return "fill-in";
  // Nearly all values end here, which keeps the walk over a whole record cheap.
  if (text.length > longest) return undefined;
  const words = text.trim().toLowerCase().replace(/\.$/, "");
  if (later.has(words) || (words !== "" && noWords.test(words))) return "gap";
  if (abbreviations.has(words) && !namesOfThings.has(element)) return "gap";
  return nothing.has(words) && freeText.has(element) ? "nothing" : undefined;
}

/** The lines of a longer text that a fix left open: "* [criterion]". */
export function* fillInLines(text: string): Iterable<Span> {
  if (!text.includes("[") || !text.includes("\n")) return;
  for (const match of text.matchAll(
    /^[ \t]*(?:(?:[-*•]|\d{1,2}[.)])[ \t]+)?(\[[a-z][^[\]\n]*\])[ \t]*$/gm,
  )) {
    const fill = match[1];
    if (fill === undefined || !isFillIn(fill)) continue;
    const start = match.index + match[0].indexOf(fill);
    yield [start, start + fill.length];
  }
}
