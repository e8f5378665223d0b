import type { Span } from "../../study/sourceMap.ts";
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
const asked = new Set<ProseKind>(["title", "summary", "outcome title"]);

/** The first use of each acronym in titles and summary that the whole record never explains. */
export function acronymsOf(record: CheckedRecord): readonly Unexplained[] {
  const uses = new Map<string, Unexplained | typeof explained>();
  const texts = proseOf(record);
  for (const prose of texts) if (asked.has(prose.kind)) noteUses(prose, record, uses);
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

function noteUses(
  prose: Prose,
  { acronyms }: CheckedRecord,
  uses: Map<string, Unexplained | typeof explained>,
): void {
  const { text } = prose;
  capitals.lastIndex = 0;
  while (capitals.test(text)) {
    const last = capitals.lastIndex;
    const end = text.charCodeAt(last - 1) === smallS ? last - 1 : last;
    const start = startOfCapitals(text, end);
    const acronym = text.slice(start, end);
    if (uses.has(acronym) || isKnown(acronym) || isPronounceable(acronym)) continue;
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
  return explains(prose.text, acronym) || texts.some(({ text }) => explains(text, acronym));
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
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (partOfName.test(before) || nameGoesOn.test(after)) return false;
  const leadsOn = after !== ")";
  if (leadsOn && /^(?:\s\d|\.[A-Z])/.test(text.slice(end, end + 2))) return false;
  if (isSpace(before) && isAmongNames(text, start, end)) return false;
  return !leadsOn || !/^[:,]?\s[A-Z]{3,}/.test(text.slice(end, end + 6));
}

const partOfName = /[\w/+.&®™-]/;
const nameGoesOn = /[-_/+&®™\d]/;

function isSpace(character: string): boolean {
  return character.trim() === "";
}

/** Behind other words in capitals, or the initials of an author: "Fonseca FAH, França C". */
function isAmongNames(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    /[A-Z]{2,}['’:,]?\s$/.test(before.slice(-6)) ||
    (/\p{Lu}\p{Ll}+ $/u.test(before) &&
      /^,? \p{Lu}\p{Ll}+ \p{Lu}{1,3}[,.]/u.test(text.slice(end, end + 30)))
  );
}

/** True where a text says "words (ABC)", "ABC (words)", "ABC: words" or "ABC = words". */
function explains(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    let end = at + acronym.length;
    if (text.charAt(end) === "s") end++;
    if (isPartOfWord(text, at - 1) || isPartOfWord(text, end)) continue;
    if (
      isQuoted(text, at) ||
      definition.test(text.slice(end, end + 6)) ||
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
  const before = text.charAt(at - 1);
  return opening.test(before.trim() === "" ? text.charAt(at - 2) : before);
}

const opening = /[([（"“;]/;
const definition = /^\s?(?:[([（]\s?[A-Za-z]{3}|[:=–—-]\s?[A-Za-z]{2})/;

/** So far from the acronym its words may stand. */
const reach = 90;

/** True for "body mass index BMI" and "body mass index, or BMI": the words before have its initials. */
function hasInitialsBefore(text: string, start: number, acronym: string): boolean {
  const from = Math.max(0, start - reach);
  let initials = "";
  let inWord = false;
  for (let i = start - 1; i >= from - 1 && initials.length <= acronym.length; i--) {
    const isInside = i >= from && isLetter(text.charCodeAt(i));
    if (inWord && !isInside) initials = text.charAt(i + 1).toUpperCase() + initials;
    inWord = isInside;
  }
  return initials.endsWith(acronym) || initials.slice(0, -1).endsWith(acronym);
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
  const first = acronym.charCodeAt(0);
  return texts.some(({ text }) => {
    for (let i = 0; i < text.length; i++)
      if ((text.charCodeAt(i) & ~32) === first && beginsWord(text, i))
        if (hasWordsOf(acronym, 0, text, i)) return true;
    return false;
  });
}

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return !isLetter(before) && !isDigit(before) && before !== underscore;
}

const underscore = 95;

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
  if (!mayGoOn(acronym, letter + 1, text, end)) return false;
  between.lastIndex = end;
  const gap = between.exec(text);
  if (!gap) return false;
  const { 0: whole, 1: smallWord = "" } = gap;
  const next = end + whole.length;
  return (
    hasWordsOf(acronym, letter + 1, text, next) ||
    (smallWord !== "" && hasWordsOf(acronym, letter + 1, text, next - smallWord.length))
  );
}

/** False where the next word shows at its first letter that it is none for the acronym. */
function mayGoOn(acronym: string, letter: number, text: string, end: number): boolean {
  const gap = text.charCodeAt(end);
  if (isLetter(gap) || gap === comma || gap === stop) return false;
  const next = text.charCodeAt(end + 1);
  if (gap !== space || !isLetter(next)) return true;
  return isLetterOf(acronym, letter, next) || smallWords.includes(text.charAt(end + 1));
}

const space = 32;
const comma = 44;
const stop = 46;
const smallWords = "oOaAtT";
const between = /[\s-]+(of |and |the )?/iy;
