import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { type Prose, type ProseKind, proseKinds, proseOf } from "./prose.ts";

/** A watched word where it stands in a text of the record. */
export interface WordMark {
  readonly prose: Prose;
  /** As it is watched for, in small letters; of a beginning only that. */
  readonly word: string;
  readonly start: number;
  /** Exclusive; of a beginning the end of the whole word. */
  readonly end: number;
}

/** The words found in a record, for each that asked. */
type Marks = (WordMark[] | undefined)[];

let askers = 0;

/**
 * Registers interest in words in the texts of these kinds, of all where none is named. A word is of
 * the letters a to z, or one character that is none of them; "compensat*" stands for all words that
 * begin so. Large and small letters are the same. Returns how to get them for a record, in the order
 * in which it is read: all that ask are served by one pass over its texts.
 */
export function watchWords(
  words: readonly string[],
  kinds: readonly ProseKind[] = proseKinds,
): (record: CheckedRecord) => readonly WordMark[] {
  const asker = askers++;
  for (const word of words) for (const kind of kinds) watches[kind].add(word, asker);
  return (record) => marksIn(record)[asker] ?? none;
}

const none: readonly WordMark[] = [];

/** The texts in which the marks stand, each once. */
export function textsOf(marks: readonly WordMark[]): readonly Prose[] {
  return marks.flatMap(({ prose }, i) => (prose === marks[i - 1]?.prose ? [] : [prose]));
}

const marksIn = perRecord((record): Marks => {
  const marks: Marks = new Array(askers);
  for (const prose of proseOf(record)) watches[prose.kind].search(prose, marks);
  return marks;
});

/** A character as five bits: 1 to 26 for a letter of either size, else one of these. */
const codes = new Uint8Array(0x10000);
const noLetter = 0;
/** A character that is watched for as a word of its own. */
const sign = 27;
const otherLetter = 31;
codes.fill(otherLetter, 0xc0, 0x2000);
for (let letter = 1; letter <= 26; letter++) codes[64 + letter] = codes[96 + letter] = letter;

interface Watched {
  readonly word: string;
  /** True where the word may go on. */
  readonly open: boolean;
  /** Who asked for it. */
  readonly askers: number[];
}

/** The words that are watched for in the texts of one kind. */
class Watch {
  /**
   * By the last five characters that were read, in five bits each, at the fourth letter or behind a
   * shorter word.
   */
  readonly #words = new Map<number, Watched[]>();
  readonly #signs: Watched[] = [];
  /**
   * A bit for each key of these: in the number by the hash of its first four characters, at the place
   * of the last, so that signs have theirs in all. Nearly all places of a text are passed with one look
   * at it. Small enough for the nearest cache, in which a table of all keys would have no room. Empty
   * until it is needed.
   */
  #bits: Int32Array = new Int32Array();

  add(written: string, asker: number): void {
    this.#bits = new Int32Array();
    const open = written.length > 1 && written.endsWith("*");
    const word = open ? written.slice(0, -1) : written;
    if (/^[^a-z]$/i.test(word)) {
      codes[word.charCodeAt(0)] = sign;
      addTo(this.#signs, word, open, asker);
    } else if (/^[a-z]{2,}$/.test(word) && (!open || word.length > 2))
      for (const key of keysOf(word, open)) addTo(this.#groupAt(key), word, open, asker);
    else throw new Error(`"${written}" cannot be watched for`);
  }

  #groupAt(key: number): Watched[] {
    let group = this.#words.get(key);
    if (group === undefined) {
      group = [];
      this.#words.set(key, group);
    }
    return group;
  }

  search(prose: Prose, marks: Marks): void {
    if (this.#bits.length === 0) this.#bits = bitsOf([...this.#words.keys()]);
    const end = findPlaces(prose.text, this.#bits);
    for (let i = 0; i < end; i += 2)
      this.#lookCloser(prose, places[i] as number, places[i + 1] as number, marks);
  }

  #lookCloser(prose: Prose, at: number, key: number, marks: Marks): void {
    const group = key === sign ? this.#signs : this.#words.get(key);
    if (group === undefined) return;
    const { text } = prose;
    const start = key === sign ? at : at - lettersBefore;
    const end = key === sign ? at + 1 : endOfWord(text, start);
    const length = end - start;
    for (let i = 0; i < group.length; i++) {
      const { word, open, askers } = group[i] as Watched;
      if (open ? length < word.length : length !== word.length) continue;
      if (!goesOn(text, start, word)) continue;
      const mark = { prose, word, start, end };
      for (let k = 0; k < askers.length; k++) {
        const asker = askers[k] as number;
        const others = marks[asker];
        if (others) others.push(mark);
        else marks[asker] = [mark];
      }
    }
  }
}

function addTo(group: Watched[], word: string, open: boolean, asker: number): void {
  const known = group.find((other) => other.word === word && other.open === open);
  if (known) known.askers.push(asker);
  else group.push({ word, open, askers: [asker] });
}

/** The characters by which a word is found. */
function keysOf(word: string, open: boolean): readonly number[] {
  const letters = Array.from(word.slice(0, keyLetters), (letter) => letter.charCodeAt(0) & 31);
  const any = Array.from({ length: 32 }, (_, code) => code);
  if (word.length > 3) return [keyOf([noLetter, ...letters])];
  if (word.length < 3) return any.map((next) => keyOf([noLetter, ...letters, noLetter, next]));
  return (open ? any : [noLetter]).map((after) => keyOf([noLetter, ...letters, after]));
}

function keyOf(characters: readonly number[]): number {
  return characters.reduce((bits, code) => (bits << 5) | code, 0);
}

const watches = Object.fromEntries(proseKinds.map((kind) => [kind, new Watch()])) as Readonly<
  Record<ProseKind, Watch>
>;

/** So many letters of a word are in its key. */
const keyLetters = 4;

/** Of them before the last character of the key: the first is the space before the word. */
const lettersBefore = 3;

/** Five characters. */
const window = 0x1ffffff;

/** So many numbers of the table for each beginning: in a smaller one too much looks like a word. */
const numbersPerBeginning = 8;

function bitsOf(keys: readonly number[]): Int32Array {
  const beginnings = new Set(keys.map((key) => key >>> 5));
  const bits = new Int32Array(2 ** Math.ceil(Math.log2(beginnings.size * numbersPerBeginning + 1)));
  bits.fill(1 << sign);
  const mask = bits.length - 1;
  for (const key of keys) {
    const at = numberOf(key) & mask;
    bits[at] = (bits[at] as number) | (1 << key);
  }
  return bits;
}

function numberOf(key: number): number {
  return Math.imul(key >>> 5, 0x9e3779b1) >>> 17;
}

/** Where a word may stand, and what was read there, by turns; one list for all texts, never shortened. */
const places: number[] = [];

/** Fills the list, and gives how far. */
function findPlaces(text: string, bits: Int32Array): number {
  const { length } = text;
  const mask = bits.length - 1;
  let end = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    last = (last << 5) | (codes[text.charCodeAt(i)] as number);
    if (((bits[numberOf(last & window) & mask] as number) & (1 << last)) === 0) continue;
    if ((last & 31) === sign) {
      places[end++] = i;
      places[end++] = sign;
      // For words it is like a space.
      last &= ~sign;
    }
    places[end++] = i;
    places[end++] = last & window;
  }
  // A short word at the end is seen behind it.
  for (let i = length; i < length + 2; i++) {
    last <<= 5;
    if (((bits[numberOf(last & window) & mask] as number) & 1) === 0) continue;
    places[end++] = i;
    places[end++] = last & window;
  }
  return end;
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

/** True where the text has the letters of the word behind those of its key, or the sign itself. */
function goesOn(text: string, start: number, word: string): boolean {
  if (word.length === 1) return text.charAt(start) === word;
  for (let i = keyLetters; i < word.length; i++)
    if (codes[text.charCodeAt(start + i)] !== codes[word.charCodeAt(i)]) return false;
  return true;
}
