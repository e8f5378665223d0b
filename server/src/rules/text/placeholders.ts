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

/**
 * Free text, in which "None" and "N/A" are no answer. The rules about stopped studies look after
 * the reason for stopping themselves.
 */
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

/** The first two letters of all words for "later" and "none", in five bits each. */
const firstTwo = new Uint8Array(1 << 10);
for (const [a = "", b = ""] of [...later, ...abbreviations, ...nothing, "xx"])
  firstTwo[pairOf(a.charCodeAt(0), b.charCodeAt(0))] = 1;

function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** False where the first characters show that the text as a whole is no placeholder. */
function mayBeOne(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 96 ? first < 123 : first > 64 && first < 91)
    return firstTwo[pairOf(first, text.charCodeAt(1))] === 1;
  return first < 48 || first > 57;
}

/** Of a duration, whose number may wait for its author alone: "[number] Years". */
const unit = / (?:Years|Months|Weeks|Days)$/;

/** What kind of placeholder the whole text of an element is, if any. */
export function placeholderIn(text: string, element: string): Placeholder | undefined {
  // Nearly all values end here, which keeps the walk over a whole record cheap.
  if (text.length > 100 || text === "" || !mayBeOne(text)) return undefined;
  if (text.includes("[") && isFillIn(text.replace(unit, ""))) return "fill-in";
  if (text.length > longest) return undefined;
  const written = text.trim().toLowerCase();
  const words = written.endsWith(".") ? written.slice(0, -1) : written;
  if (later.has(words) || (words !== "" && noWords.test(words))) return "gap";
  if (abbreviations.has(words) && !namesOfThings.has(element)) return "gap";
  return nothing.has(words) && freeText.has(element) ? "nothing" : undefined;
}

const none: readonly Span[] = [];

const fillInLine = /^[ \t]*(?:(?:[-*•]|\d{1,2}[.)])[ \t]+)?(\[[a-z][^[\]\n]*\])[ \t]*$/gm;

/** The lines of a longer text that a fix left open: "* [criterion]". */
export function fillInLines(text: string): readonly Span[] {
  if (!text.includes("[") || !text.includes("\n")) return none;
  return [...text.matchAll(fillInLine)].flatMap(({ index, 0: line, 1: fill = "" }) => {
    const start = index + line.indexOf(fill);
    return isFillIn(fill) ? [[start, start + fill.length] as const] : [];
  });
}
