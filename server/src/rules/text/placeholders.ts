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
const longestWords = Math.max(...[...later, ...nothing].map((words) => words.length)) + 1;
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

/**
 * How a placeholder may begin: by the first character, if it is in ASCII, and five bits of the second; of
 * the third five bits too, as the place of a bit.
 */
const beginnings = new Int32Array(128 << 5);
for (let first = 0; first < 128; first++)
  if (!/[a-z\d]/i.test(String.fromCharCode(first)))
    beginnings.fill(-1, first << 5, (first + 1) << 5);
for (const words of [...later, ...abbreviations, ...nothing, "xxx"])
  for (const first of [words.charCodeAt(0), words.toUpperCase().charCodeAt(0)]) {
    const at = pairOf(first, words.charCodeAt(1));
    const thirds = words.length > 2 ? 1 << words.charCodeAt(2) : -1;
    beginnings[at] = (beginnings[at] as number) | thirds;
  }

function pairOf(first: number, second: number): number {
  return (first << 5) | (second & 31);
}

/** False where the first characters show that the text as a whole is no placeholder. */
function mayBeOne(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 127) return true;
  const thirds = beginnings[pairOf(first, text.charCodeAt(1))] as number;
  return (thirds & (1 << text.charCodeAt(2))) !== 0;
}

/** Of a duration, whose number may wait for its author alone: "[number] Years". */
const unit = / (?:Years|Months|Weeks|Days)$/;

/** No placeholder has more characters. */
const longest = 100;

/** What kind of placeholder the whole text of an element is, if any. */
export function placeholderIn(text: string, element: string): Placeholder | undefined {
  // Nearly all values end here, which keeps the walk over a whole record cheap.
  if (!mayBeOne(text) || text.length > longest) return undefined;
  if (text.includes("[") && isFillIn(text.replace(unit, ""))) return "fill-in";
  if (text.length > longestWords) return undefined;
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
