import type { Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Prose, proseOf } from "./prose.ts";
import { kindsOfWords, type WordKind } from "./watchedWords.ts";

/** Something in a text that a rule may want to look at more closely. */
export interface Mark {
  readonly kind: WordKind | "at sign" | "escape" | "entity" | "odd letter";
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Scan {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  /** Start and end of each word of up to 8 characters with two capitals, one after the other. */
  readonly acronyms: readonly number[];
  /** Words, and how many of them are English or are the small words of another language. */
  readonly words: number;
  readonly english: number;
  readonly foreign: number;
  /** Characters beyond ASCII. */
  readonly beyondAscii: number;
}

const read = new WeakMap<Study, readonly Scan[]>();

/** One pass over the texts of the record, shared by all rules that look for words in them. */
export function scanOf(record: CheckedRecord): readonly Scan[] {
  let scans = read.get(record.study);
  if (!scans) {
    scans = proseOf(record).map(scan);
    read.set(record.study, scans);
  }
  return scans;
}

/** Calls `visit` for the marks of a kind. */
export function forEachMark(
  record: CheckedRecord,
  kind: Mark["kind"],
  visit: (mark: Mark, scan: Scan) => void,
): void {
  for (const each of scanOf(record))
    for (const mark of each.marks) if (mark.kind === kind) visit(mark, each);
}

const letter = 1;
const capital = 2;
const digit = 3;
/** To be marked wherever it stands. */
const sign = 4;
const beyond = 5;

/** What a character is, by its code; 0 for spaces and marks. */
const classes = new Uint8Array(0x10000).fill(beyond, 128);
for (let code = 97; code <= 122; code++) classes[code] = letter;
for (let code = 65; code <= 90; code++) classes[code] = capital;
for (let code = 48; code <= 57; code++) classes[code] = digit;
for (let code = 0; code < 32; code++) if (![9, 10, 13].includes(code)) classes[code] = sign;
for (const each of "@\\&\u007f") classes[each.charCodeAt(0)] = sign;

const english = 1;
const foreign = 2;
const other = 3;

/**
 * Words are found by their length and four of their letters, so that hardly any is cut out of the
 * text. The small words of languages are only counted, where a collision does no harm.
 */
const buckets = new Uint8Array(0x8000);
for (const [word, kind] of kindsOfWords)
  buckets[bucketOf(word, 0, word.length)] =
    kind === "english" ? english : kind === "foreign" ? foreign : other;

function bucketOf(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start) | 32;
  const second = length > 1 ? text.charCodeAt(start + 1) | 32 : 0;
  const middle = text.charCodeAt(start + (length >> 1)) | 32;
  const last = text.charCodeAt(end - 1) | 32;
  return (((first * 31 + second) * 31 + middle) * 31 + last + length * 1021) & 0x7fff;
}

const none: readonly never[] = [];

function scan(prose: Prose): Scan {
  const { text } = prose;
  // Most texts have nothing to be marked, and there are many texts.
  let marks: Mark[] | undefined;
  let acronyms: number[] | undefined;
  const mark = (kind: Mark["kind"], start: number, end: number) => {
    marks ??= [];
    marks.push({ kind, start, end });
  };
  let words = 0;
  let ofEnglish = 0;
  let ofOthers = 0;
  let beyondAscii = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    let type = classes[text.charCodeAt(i)];
    if (type === 0 || type === digit) continue;
    if (type === sign) {
      mark(kindOfSign(text.charCodeAt(i)), i, i + 1);
      continue;
    }
    const start = i;
    let capitals = 0;
    let plain = true;
    while (type !== 0 && type !== sign) {
      if (type === capital) capitals++;
      else if (type !== letter) {
        plain = false;
        if (type === beyond) {
          beyondAscii++;
          if (isOdd(text.charCodeAt(i))) mark("odd letter", i, i + 1);
        }
      }
      i++;
      if (i === length) break;
      type = classes[text.charCodeAt(i)];
    }
    words++;
    if (capitals > 1 && i - start < 9) {
      acronyms ??= [];
      acronyms.push(start, i);
    }
    if (plain) {
      const bucket = buckets[bucketOf(text, start, i)];
      if (bucket === english) ofEnglish++;
      else if (bucket === foreign) ofOthers++;
      else if (bucket === other) {
        const kind = kindsOfWords.get(text.slice(start, i).toLowerCase());
        if (kind !== undefined) mark(kind, start, i);
      }
    }
    // The character that ended the word may be one of the signs.
    i--;
  }
  return {
    prose,
    marks: marks ?? none,
    acronyms: acronyms ?? none,
    words,
    english: ofEnglish,
    foreign: ofOthers,
    beyondAscii,
  };
}

function kindOfSign(code: number): Mark["kind"] {
  if (code === 64) return "at sign";
  if (code === 92) return "escape";
  return code === 38 ? "entity" : "odd letter";
}

/** Replacement characters, C1 controls, and the letters with which UTF-8 read as Latin-1 begins. */
function isOdd(code: number): boolean {
  return (
    code === 0xfffd ||
    code < 0xa0 ||
    code === 0xc2 ||
    code === 0xc3 ||
    code === 0xe2 ||
    code === 0xce ||
    code === 0xef ||
    code === 0xfeff
  );
}
