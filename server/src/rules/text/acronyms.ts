import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
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
  const uses = new Map<string, Unexplained>();
  const texts = proseOf(record);
  for (const prose of texts) {
    if (!asked.has(prose.kind)) continue;
    capitals.lastIndex = 0;
    for (let found = capitals.exec(prose.text); found; found = capitals.exec(prose.text)) {
      const [, acronym = ""] = found;
      const start = found.index;
      if (uses.has(acronym) || isKnown(acronym) || isPronounceable(acronym)) continue;
      if (record.acronyms.has(acronym)) continue;
      const end = start + found[0].length;
      if (!standsAlone(prose.text, start, end) || named.test(prose.text.slice(end, end + 14)))
        continue;
      uses.set(acronym, { acronym, prose, span: [start, start + acronym.length] });
    }
  }
  if (uses.size === 0) return [];
  const own = record.protocol.identificationModule;
  const names = `${own?.acronym ?? ""} ${own?.organization?.fullName ?? ""}`;
  for (const acronym of uses.keys()) if (names.includes(acronym)) uses.delete(acronym);
  return [...uses.values()].filter(
    ({ acronym }) => !isExplained(acronym, texts) && !isSpelledOut(acronym, texts),
  );
}

function isExplained(acronym: string, texts: readonly Prose[]): boolean {
  // Most are explained like this, which is seen without a look at each place where they stand.
  const bracketed = `(${acronym})`;
  return (
    texts.some(({ text }) => text.includes(bracketed)) ||
    texts.some(({ text }) => explains(text, acronym))
  );
}

/** Two to six capitals, perhaps with the s of a plural. */
const capitals = /([A-Z]{2,6})s?(?![A-Za-z])/g;

const named =
  /^[®™]?\s?(?:#|(?:study|studies|trial|registry|device|system|program|programme|platform|center|centre|hospital|clinic|framework|network|method|foundation|university|institute|database|cohort|implant|cage|software|app|test|assay)\b)/i;

/** No part of a name such as PD-L1 or ER+/HER2, and not among other words in capitals. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[\w/+.&®™-]/.test(text.charAt(start - 1)) || /[-_/+&®™\d]/.test(text.charAt(end)))
    return false;
  if (/^(?:\s\d|\.[A-Z])/.test(text.slice(end, end + 2))) return false;
  // Initials of an author: "Fonseca FAH, França C".
  if (
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start)) &&
    /^,? \p{Lu}\p{Ll}+ \p{Lu}{1,3}[,.]/u.test(text.slice(end, end + 30))
  )
    return false;
  return (
    !/[A-Z]{2,}['’:,]?\s$/.test(text.slice(Math.max(0, start - 6), start)) &&
    !/^[:,]?\s[A-Z]{3,}/.test(text.slice(end, end + 6))
  );
}

/** True where a text says "words (ABC)", "ABC (words)", "ABC: words" or "ABC = words". */
function explains(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    let end = at + acronym.length;
    if (text.charAt(end) === "s") end++;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end)))
      continue;
    const after = text.slice(end, end + 90);
    if (
      /[([（"“;]\s?$/.test(text.slice(Math.max(0, at - 2), at)) ||
      /^\s?[([（]\s?[A-Za-z]{3}/.test(after) ||
      /^\s?[:=–—-]\s?[A-Za-z]{2}/.test(after) ||
      hasInitials(text, at, acronym) ||
      initialsOf(after).startsWith(acronym)
    )
      return true;
  }
  return false;
}

/** True for "body mass index BMI" and "body mass index, or BMI": the words before have its initials. */
function hasInitials(text: string, start: number, acronym: string): boolean {
  const initials = initialsOf(text.slice(Math.max(0, start - 90), start));
  return initials.endsWith(acronym) || initials.slice(0, -1).endsWith(acronym);
}

function initialsOf(text: string): string {
  return (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.charAt(0).toUpperCase()).join("");
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
  return !isLetter(before) && !(before >= 48 && before <= 57) && before !== underscore;
}

const underscore = 95;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
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

const between = /[\s-]+(of |and |the )?/iy;
