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
  readonly asker: number;
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
   * at it. Small enough for the nearest cache, in which a table of all keys would have no room.
   */
  readonly #bits = new Int32Array(1 << 11).fill(1 << sign);

  add(written: string, asker: number): void {
    const open = written.length > 1 && written.endsWith("*");
    const word = open ? written.slice(0, -1) : written;
    if (/^[^a-z]$/i.test(word)) {
      codes[word.charCodeAt(0)] = sign;
      this.#signs.push({ word, open, asker });
    } else if (/^[a-z]{2,}$/.test(word) && (!open || word.length > 2))
      this.#addWord({ word, open, asker });
    else throw new Error(`"${written}" cannot be watched for`);
  }

  #addWord(watched: Watched): void {
    const { word, open } = watched;
    const letters = Array.from(word.slice(0, 4), (letter) => letter.charCodeAt(0) & 31);
    if (word.length > 3) this.#addKey([noLetter, ...letters], watched);
    else if (word.length === 3) {
      this.#addKey([noLetter, ...letters, noLetter], watched);
      if (open)
        for (let next = 1; next < 32; next++) this.#addKey([noLetter, ...letters, next], watched);
    } else
      for (let any = 0; any < 32; any++)
        this.#addKey([any, noLetter, ...letters, noLetter], watched);
  }

  #addKey(characters: readonly number[], watched: Watched): void {
    const key = characters.reduce((bits, code) => (bits << 5) | code, 0);
    const at = numberOf(key);
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << key);
    const others = this.#words.get(key);
    if (others) others.push(watched);
    else this.#words.set(key, [watched]);
  }

  search(prose: Prose, marks: Marks): void {
    const end = findPlaces(prose.text, this.#bits);
    for (let i = 0; i < end; i += 2)
      this.#lookCloser(prose, places[i] as number, places[i + 1] as number, marks);
  }

  #lookCloser(prose: Prose, at: number, key: number, marks: Marks): void {
    const group = key === sign ? this.#signs : this.#words.get(key);
    if (group === undefined) return;
    const { text } = prose;
    // Of a word of two letters the space before it is the second of the five characters.
    const start = key === sign ? at : at - (((key >>> 15) & 31) === noLetter ? 2 : 3);
    const end = key === sign ? at + 1 : endOfWord(text, start);
    const length = end - start;
    for (let i = 0; i < group.length; i++) {
      const { word, open, asker } = group[i] as Watched;
      if (open ? length < word.length : length !== word.length) continue;
      if (!standsAt(text, start, word)) continue;
      const mark = { prose, word, start, end };
      const others = marks[asker];
      if (others) others.push(mark);
      else marks[asker] = [mark];
    }
  }
}

const watches = Object.fromEntries(proseKinds.map((kind) => [kind, new Watch()])) as Readonly<
  Record<ProseKind, Watch>
>;

/** Five characters. */
const window = 0x1ffffff;

function numberOf(key: number): number {
  return Math.imul(key >>> 5, 0x9e3779b1) >>> 21;
}

/** Where a word may stand, and what was read there, by turns; one list for all texts, never shortened. */
const places: number[] = [];

/** Fills the list, and gives how far. */
function findPlaces(text: string, bits: Int32Array): number {
  const { length } = text;
  let end = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    last = (last << 5) | (codes[text.charCodeAt(i)] as number);
    if (((bits[numberOf(last & window)] as number) & (1 << last)) === 0) continue;
    if ((last & 31) === sign) {
      places[end++] = i;
      places[end++] = sign;
      // For words it is like a space.
      last &= ~sign;
    }
    places[end++] = i;
    places[end++] = last & window;
  }
  // A short word at the end is seen one place later.
  places[end++] = length;
  places[end++] = (last << 5) & window;
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

/** True where the text has the letters of the word, in either size, or the sign itself. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = codes[text.charCodeAt(start + i)];
    if (code !== codes[word.charCodeAt(i)]) return false;
    if (code === sign && text.charAt(start + i) !== word.charAt(i)) return false;
  }
  return true;
}
