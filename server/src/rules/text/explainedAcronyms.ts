import { isSpace } from "../blank.ts";
import { isDigit, letterOf } from "../words.ts";
import type { Prose } from "./prose.ts";

/** True for an acronym of which the text that it stands in, or another, gives the words. */
export function isExplained(acronym: string, { text }: Prose, texts: readonly Prose[]): boolean {
  // Most are explained in the text itself.
  if (explains(text, acronym)) return true;
  for (let i = 0; i < texts.length; i++)
    if (explains((texts[i] as Prose).text, acronym)) return true;
  for (let i = 0; i < texts.length; i++)
    if (holdsWordsOf(acronym, (texts[i] as Prose).text)) return true;
  return texts.some((each) => isTurnedAround(acronym, each));
}

/** True for a term that holds or explains an acronym, as conditions and keywords do. */
export function isExplainedByTerm(acronym: string, term: Prose): boolean {
  const { text } = term;
  return explains(text, acronym) || holdsWordsOf(acronym, text) || isTurnedAround(acronym, term);
}

/** True for the words as a thesaurus sorts them: "Carcinoma, Non-Small-Cell Lung". */
function isTurnedAround(acronym: string, { kind, text }: Prose): boolean {
  if (kind !== "term" || text.length > longestTerm || !text.includes(", ")) return false;
  return holdsWordsOf(acronym, text.split(", ").reverse().join(" "));
}

const longestTerm = 200;

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

/** True where words with its letters stand somewhere, so that a reader can guess. */
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
  if (isCompoundOf(acronym, letter, text, start, end)) return true;
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

/** True where the word goes on with the next letter behind a Greek o, as "pharmaco-kinetics" and not "cyto-logical". */
function isCompoundOf(
  acronym: string,
  letter: number,
  text: string,
  start: number,
  end: number,
): boolean {
  if (end - start > longestWord) return false;
  for (let at = start + shortestFirst; at + shortestSecond <= end; at++)
    if (
      (text.charCodeAt(at - 1) & ~32) === greekO &&
      !text.startsWith("log", at) &&
      hasWordsOf(acronym, letter + 1, text, at)
    )
      return true;
  return false;
}

const greekO = 79;
/** With the o; shorter parts are no words: "acco-rding". */
const shortestFirst = 4;
const shortestSecond = 6;
const longestWord = 40;

function isBetweenWords(code: number): boolean {
  return code === space || code === hyphen || isSpace(code);
}

const space = 32;
const hyphen = 45;
const smallWord = /(?:of|and|the) /iy;
const smallWordLetters = "oOaAtT";
