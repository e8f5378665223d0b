import type { Span } from "../../study/sourceMap.ts";
import { isSpace } from "../blank.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isExplained } from "./explainedAcronyms.ts";
import { isKnown, isPronounceable } from "./knownAcronyms.ts";
import { type Prose, type ProseKind, proseOf } from "./prose.ts";

export interface Unexplained {
  readonly acronym: string;
  readonly prose: Prose;
  readonly span: Span;
}

/** Where an acronym is asked for: what readers see first, and what results stand under. */
function isAsked(kind: ProseKind): boolean {
  return kind === "outcome title" || kind === "title" || kind === "summary";
}

type Uses = Map<string, Unexplained | typeof explained>;

/** The first use of each acronym in titles and summary that the whole record never explains. */
export function acronymsOf(record: CheckedRecord): readonly Unexplained[] {
  const uses: Uses = new Map();
  const texts = proseOf(record);
  for (const prose of texts) if (isAsked(prose.kind)) noteUses(prose, record, uses);
  if (uses.size === 0) return none;
  const own = record.protocol.identificationModule;
  const names = `${own?.acronym ?? ""} ${own?.organization?.fullName ?? ""}`;
  const unexplained: Unexplained[] = [];
  for (const use of uses.values()) {
    if (use === explained || names.includes(use.acronym)) continue;
    if (!isExplained(use.acronym, use.prose, texts)) unexplained.push(use);
  }
  return unexplained;
}

/** Stands for an acronym that needs no further look. */
const explained = "explained";
const none: readonly Unexplained[] = [];

function noteUses(prose: Prose, { acronyms }: CheckedRecord, uses: Uses): void {
  const { text } = prose;
  capitals.lastIndex = 0;
  while (capitals.test(text)) {
    const last = capitals.lastIndex;
    const end = text.charCodeAt(last - 1) === smallS ? last - 1 : last;
    const start = startOfCapitals(text, end);
    const acronym = text.slice(start, end);
    if (isKnown(acronym) || uses.has(acronym) || isPronounceable(acronym)) continue;
    if (acronyms.has(acronym)) continue;
    // Most stand behind their words in brackets.
    if (isBracketed(text, start, end)) uses.set(acronym, explained);
    else if (standsAlone(text, start, last) && !named.test(text.slice(last, last + 14)))
      uses.set(acronym, { acronym, prose, span: [start, end] });
  }
}

function startOfCapitals(text: string, end: number): number {
  let start = end - 2;
  while (start > end - mostCapitals && isCapital(text.charCodeAt(start - 1))) start--;
  return start;
}

function isBracketed(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === "(" && text.charAt(end) === ")";
}

/** Two to six capitals, perhaps with the s of a plural. */
const capitals = /[A-Z]{2,6}s?(?![A-Za-z])/g;
const mostCapitals = 6;
const smallS = 115;

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

const named =
  /^[®™]?\s?(?:#|(?:study|studies|trial|registry|device|system|program|programme|platform|center|centre|hospital|clinic|framework|network|method|foundation|university|institute|database|cohort|implant|cage|software|app|test|assay)\b)/i;

/** No part of a name such as PD-L1 or ER+/HER2, and not among other words in capitals. */
function standsAlone(text: string, start: number, end: number): boolean {
  const behindSpace = start === 0 || isSpace(text.charCodeAt(start - 1));
  if (behindSpace ? isBehindCapitals(text, start) : partOfName.test(text.charAt(start - 1)))
    return false;
  const after = text.charCodeAt(end);
  // Most are followed by a word.
  if (after === space && isSmallLetter(text.charCodeAt(end + 1))) return true;
  if (behindSpace && isAmongNames(text, start, end)) return false;
  return after === closing || !nameGoesOn.test(text.slice(end, end + 6));
}

const space = 32;
const closing = 41;
const partOfName = /[\w/+.&®™-]/;
/** Signs and letters such as the ζ of "TCRζ" are a part of the name, too. */
const nameGoesOn = /^(?:[-_/+&®™\d\u00c0-\u024f\u0370-\u03ff]|\s\d|\.[A-Z]|[:,]?\s[A-Z]{3})/;

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isBehindCapitals(text: string, start: number): boolean {
  return (
    !isSmallLetter(text.charCodeAt(start - 2)) &&
    capitalsBefore.test(text.slice(Math.max(0, start - 4), start))
  );
}

const capitalsBefore = /[A-Z]{2}['’:,]?\s$/;

/** Among the initials of authors: "Fonseca FAH, França C". */
function isAmongNames(text: string, start: number, end: number): boolean {
  return (
    nextName.test(text.slice(end, end + 30)) &&
    nameBefore.test(text.slice(Math.max(0, start - 20), start))
  );
}

const nextName = /^,? \p{Lu}\p{Ll}+ \p{Lu}{1,3}[,.]/u;
const nameBefore = /\p{Lu}\p{Ll}+ $/u;
