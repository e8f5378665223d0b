import type { Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Prose, type ProseKind, proseOf } from "./prose.ts";

/** A watched word where it stands in a text of the record. */
export interface WordMark {
  readonly prose: Prose;
  /** As it is watched for, in small letters; of a beginning only that. */
  readonly word: string;
  readonly start: number;
  /** Exclusive; of a beginning the end of the whole word. */
  readonly end: number;
}

/** A word that somebody asked for. */
interface Watched {
  readonly word: string;
  /** True where the word may go on. */
  readonly open: boolean;
  readonly kinds: ReadonlySet<ProseKind> | undefined;
  /** Tells the askers apart. */
  readonly asker: number;
}

let askers = 0;
const found = new WeakMap<Study, readonly (readonly WordMark[])[]>();

/**
 * Registers interest in words in the texts of these kinds, of all where none is named. A word is of
 * the letters a to z, or one character that is none of them; "compensat*" stands for all words that
 * begin so. Large and small letters are the same. Returns how to get them for a record, in the order
 * in which it is read: all that ask are served by one pass over its texts.
 */
export function watchWords(
  words: readonly string[],
  kinds?: readonly ProseKind[],
): (record: CheckedRecord) => readonly WordMark[] {
  const asker = askers++;
  for (const each of words) {
    const open = each.endsWith("*");
    const word = open ? each.slice(0, -1) : each;
    watch({ word, open, kinds: kinds && new Set(kinds), asker });
  }
  return (record) => marksIn(record)[asker] ?? none;
}

const none: readonly WordMark[] = [];

function marksIn(record: CheckedRecord): readonly (readonly WordMark[])[] {
  let marks = found.get(record.study);
  if (!marks) {
    marks = scan(proseOf(record));
    found.set(record.study, marks);
  }
  return marks;
}

/** A character as five bits: 1 to 26 for a letter of either size, else one of these. */
const codes = new Uint8Array(0x10000);
const noLetter = 0;
/** A character that is watched for as a word of its own. */
const sign = 27;
const otherLetter = 31;
codes.fill(otherLetter, 0xc0, 0x2000);
for (let letter = 1; letter <= 26; letter++) codes[64 + letter] = codes[96 + letter] = letter;

/** Words by the four characters with which they begin (in five bits each), the one before included. */
const beginnings = new Map<number, Watched[]>();
const signs: Watched[] = [];
/**
 * A bit for each beginning: in the word by the hash of its first three characters, at the place of its
 * last, so that signs have theirs in all words. Nearly all places of a text are passed with one look at
 * it. Small enough for the nearest cache, in which a table of all beginnings would have no room.
 */
const bits = new Int32Array(1 << 11).fill(1 << sign);

function wordOfBits(beginning: number): number {
  return Math.imul(beginning >>> 5, 0x9e3779b1) >>> 21;
}

function watch(watched: Watched): void {
  const { word, open } = watched;
  if (/^[^a-z]$/i.test(word)) {
    codes[word.charCodeAt(0)] = sign;
    signs.push(watched);
  } else if (/^[a-z]{2,}$/.test(word) && (!open || word.length > 2)) watchWord(watched);
  else throw new Error(`"${word}" cannot be watched for`);
}

function watchWord(watched: Watched): void {
  const [a = 0, b = 0, c] = [...watched.word].map((letter) => letter.charCodeAt(0) & 31);
  // Of a word of two letters the third character is what ends it.
  for (const before of [noLetter, sign])
    for (const last of c === undefined ? [noLetter, sign] : [c]) {
      const beginning = (before << 15) | (a << 10) | (b << 5) | last;
      const at = wordOfBits(beginning);
      bits[at] = (bits[at] ?? 0) | (1 << last);
      const others = beginnings.get(beginning);
      if (others) others.push(watched);
      else beginnings.set(beginning, [watched]);
    }
}

function scan(texts: readonly Prose[]): readonly (readonly WordMark[])[] {
  const marks: WordMark[][] = Array.from({ length: askers }, () => []);
  const places: number[] = [];
  for (const prose of texts) {
    places.length = 0;
    findBeginnings(prose.text, places);
    for (let i = 0; i < places.length; i += 2)
      lookCloser(prose, places[i] as number, places[i + 1] as number, marks);
  }
  return marks;
}

/** Adds the place of each suspect to `places`, and what was read there. */
function findBeginnings(text: string, places: number[]): void {
  const { length } = text;
  let last = 0;
  for (let i = 0; i <= length; i++) {
    // A word of two letters at the end is seen one place later.
    const code = i < length ? (codes[text.charCodeAt(i)] as number) : noLetter;
    last = ((last << 5) | code) & 0xfffff;
    if (((bits[wordOfBits(last)] as number) & (1 << last)) === 0) continue;
    if (code === sign) places.push(i, sign);
    places.push(i - 2, last);
  }
}

function lookCloser(
  prose: Prose,
  start: number,
  beginning: number,
  marks: readonly WordMark[][],
): void {
  const group = beginning === sign ? signs : beginnings.get(beginning);
  if (group === undefined) return;
  const { text } = prose;
  const end = group === signs ? start + 1 : endOfWord(text, start);
  const length = end - start;
  for (const { word, open, kinds, asker } of group) {
    if (open ? length < word.length : length !== word.length) continue;
    if (kinds !== undefined && !kinds.has(prose.kind)) continue;
    if (standsAt(text, start, word)) marks[asker]?.push({ prose, word, start, end });
  }
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = codes[text.charCodeAt(end)];
    if (code === noLetter || code === sign) break;
    end++;
  }
  return end;
}

/** True where the text has the letters of the word, in either size, or the sign itself. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = codes[text.charCodeAt(start + i)];
    if (code !== codes[word.charCodeAt(i)]) return false;
    if (code === sign && text.charAt(start + i) !== word.charAt(i)) return false;
  }
  return true;
}
