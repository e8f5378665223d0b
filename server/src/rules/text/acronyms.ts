import type { Span } from "../../study/sourceMap.ts";
import { isSpace } from "../blank.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isDigit, letterOf } from "../words.ts";
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
    if (!isExplained(use, texts) && !isSpelledOut(use.acronym, texts)) unexplained.push(use);
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

/** Most are explained in the text itself. */
function isExplained({ acronym, prose }: Unexplained, texts: readonly Prose[]): boolean {
  if (explains(prose.text, acronym)) return true;
  for (let i = 0; i < texts.length; i++)
    if (explains((texts[i] as Prose).text, acronym)) return true;
  return false;
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

const closing = 41;
const partOfName = /[\w/+.&®™-]/;
const nameGoesOn = /^(?:[-_/+&®™\d]|\s\d|\.[A-Z]|[:,]?\s[A-Z]{3})/;

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

/** True where a text says "words (ABC)", "ABC (words)", "ABC: words" or "ABC = words". */
function explains(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    let end = at + acronym.length;
    if (text.charAt(end) === "s") end++;
    if (isPartOfWord(text, at - 1) || isPartOfWord(text, end)) continue;
    if (
      isQuoted(text, at) ||
      isDefined(text, end) ||
      hasInitialsBefore(text, at, acronym) ||
      hasInitialsAfter(text, end, acronym)
    )
      return true;
  }
  return false;
}

function isPartOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isLetter(code) || isDigit(code) : /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** True directly behind an opening bracket or quote, or a space behind it. */
function isQuoted(text: string, at: number): boolean {
  const before = isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  return before >= 0 && opening.includes(text.charAt(before));
}

const opening = '([（“";';

function isDefined(text: string, end: number): boolean {
  // Most are followed by a word.
  if (text.charCodeAt(end) === space && isLetter(text.charCodeAt(end + 1))) return false;
  return definition.test(text.slice(end, end + 6));
}

const definition = /^\s?(?:[([（]\s?[A-Za-z]{3}|[:=–—-]\s?[A-Za-z]{2})/;

/** So far from the acronym its words may stand. */
const reach = 90;

/** True for "body mass index BMI" and "body mass index, or BMI": the words before have its initials. */
function hasInitialsBefore(text: string, start: number, acronym: string): boolean {
  const from = Math.max(0, start - reach);
  const last = beginningBefore(text, start, from);
  return haveInitials(text, start, from, acronym) || haveInitials(text, last, from, acronym);
}

/** True where the words before `end` have the letters of the acronym. */
function haveInitials(text: string, end: number, from: number, acronym: string): boolean {
  let at = end;
  for (let letter = acronym.length - 1; letter >= 0; letter--) {
    at = beginningBefore(text, at, from);
    if (!isLetterOf(acronym, letter, text.charCodeAt(at))) return false;
  }
  return true;
}

/** Where the word before `end` begins, or its part from `from` on; -1 where none does. */
function beginningBefore(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && !isLetter(text.charCodeAt(start - 1))) start--;
  if (start <= from) return -1;
  while (start > from && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

function hasInitialsAfter(text: string, start: number, acronym: string): boolean {
  const end = Math.min(text.length, start + reach);
  let letter = 0;
  let inWord = false;
  for (let i = start; i < end && letter < acronym.length; i++) {
    const code = text.charCodeAt(i);
    const isInside = isLetter(code);
    if (isInside && !inWord && !isLetterOf(acronym, letter++, code)) return false;
    inWord = isInside;
  }
  return letter === acronym.length;
}

/** True where the words themselves stand somewhere, so that a reader can guess. */
function isSpelledOut(acronym: string, texts: readonly Prose[]): boolean {
  for (let i = 0; i < texts.length; i++)
    if (holdsWordsOf(acronym, (texts[i] as Prose).text)) return true;
  return false;
}

function holdsWordsOf(acronym: string, text: string): boolean {
  const first = beginnings[acronym.charCodeAt(0) - 65] as RegExp;
  first.lastIndex = 0;
  while (first.test(text)) if (hasWordsOf(acronym, 0, text, first.lastIndex - 1)) return true;
  return false;
}

/** Each finds a letter with which a word begins. */
const beginnings = Array.from(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  (letter) => new RegExp(`(?:^|[^a-z\\d_])${letter}`, "gi"),
);

function isLetter(code: number): boolean {
  return letterOf(code) > 0;
}

/** True for the letter of an acronym, which has capitals only, in either size. */
function isLetterOf(acronym: string, at: number, code: number): boolean {
  return (code & ~32) === acronym.charCodeAt(at) && isLetter(code);
}

/** True where words with the letters of the acronym from `letter` on follow each other. */
function hasWordsOf(acronym: string, letter: number, text: string, start: number): boolean {
  if (!isLetterOf(acronym, letter, text.charCodeAt(start))) return false;
  let end = start + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end === start + 1) return false;
  if (letter === acronym.length - 1) return true;
  let next = end;
  while (isBetweenWords(text.charCodeAt(next))) next++;
  if (next === end) return false;
  if (hasWordsOf(acronym, letter + 1, text, next)) return true;
  smallWord.lastIndex = next;
  return (
    smallWordLetters.includes(text.charAt(next)) &&
    smallWord.test(text) &&
    hasWordsOf(acronym, letter + 1, text, smallWord.lastIndex)
  );
}

function isBetweenWords(code: number): boolean {
  return code === space || code === hyphen || isSpace(code);
}

const space = 32;
const hyphen = 45;
const smallWord = /(?:of|and|the) /iy;
const smallWordLetters = "oOaAtT";
