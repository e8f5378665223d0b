import { isDigit, letterOf, WordNumbers, withLetter, wordBefore } from "../words.ts";
import { highestInWords, numberInWords, type TimePoint, timePointsIn } from "./timePoints.ts";

const units = new WordNumbers("day days hour hours month months week weeks year years".split(" "));
const shortUnits = new WordNumbers(
  "d h hr hrs min mins mo mon mons mos mth mths sec secs w wk wks y yr yrs".split(" "),
);
const longestUnit = 6;

/** The bits of letters: one that all have, and one for each with which the word for a longer unit begins. */
const letter = 1;
const week = 2;
const month = 4;
const year = 8;
const kinds = new Uint8Array(128);
for (let code = 97; code <= 122; code++) setKind(String.fromCharCode(code), 0);
setKind("w", week);
setKind("m", month);
setKind("y", year);

function setKind(small: string, unit: number): void {
  for (const either of [small, small.toUpperCase()]) kinds[either.charCodeAt(0)] = letter | unit;
}

/**
 * A time frame, one for outcomes of the record that have the same. What one look at its numbers tells
 * is enough for most rules, which go on with few time frames.
 */
export class TimeFrame {
  readonly text: string;
  /** How many numbers in digits it has. */
  readonly numbers: number;
  /** True where one of them has four digits or more, as a year does. */
  readonly mayNameYear: boolean;
  /** True where beside one of them stands a unit from hours to years. */
  readonly namesUnit: boolean;
  /** True where beside one of them stands what is short for a unit. */
  readonly mayAbbreviate: boolean;
  /** The largest number in digits. */
  readonly largest: number;
  /** The days of the longest unit that it may name. */
  readonly #longestUnit: number;
  #points: readonly TimePoint[] | undefined;
  #folded: string | undefined;

  constructor(text: string) {
    let numbers = 0;
    let mayNameYear = false;
    let namesUnit = false;
    let mayAbbreviate = false;
    let largest = 0;
    let begun = 0;
    let inWord = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!isDigit(code)) {
        const kind = code < 128 ? (kinds[code] as number) : 0;
        // A letter behind another begins no word.
        begun |= kind & (inWord - 1);
        inWord = kind & letter;
        continue;
      }
      inWord = 0;
      const start = i;
      let number = code - 48;
      while (i + 1 < text.length && isDigit(text.charCodeAt(i + 1)))
        number = number * 10 + text.charCodeAt(++i) - 48;
      numbers++;
      if (number > largest) largest = number;
      if (i - start > 2) mayNameYear = true;
      const after = wordFrom(text, i + 1);
      const before = wordUpTo(text, start);
      if (units.has(after) || units.has(before)) namesUnit = true;
      if (shortUnits.has(after) || shortUnits.has(before)) mayAbbreviate = true;
    }
    this.text = text;
    this.numbers = numbers;
    this.mayNameYear = mayNameYear;
    this.namesUnit = namesUnit;
    this.mayAbbreviate = mayAbbreviate;
    this.largest = largest;
    this.#longestUnit = daysOf(begun);
  }

  /** False where none of its time points is later than so many days, which needs no closer look. */
  mayExceed(days: number): boolean {
    if ((this.largest + 1) * this.#longestUnit > days) return true;
    return (highestInWords + 1) * this.#longestUnit > days && numberInWords.test(this.text);
  }

  /** The moments and lengths that it states. */
  get points(): readonly TimePoint[] {
    this.#points ??= timePointsIn(this.text);
    return this.#points;
  }

  /** In small letters and without marks, for comparison. */
  get folded(): string {
    this.#folded ??= folded(this.text);
    return this.#folded;
  }
}

/** The days of the longest unit of which there is a bit. */
function daysOf(units: number): number {
  if ((units & year) !== 0) return 366;
  if ((units & month) !== 0) return 31;
  return (units & week) !== 0 ? 7 : 1;
}

/** Between a number and its unit there is no more than a space and a hyphen. */
const widestGap = 2;

/** The number of the word that begins there; 0 where it is longer than a unit. */
function wordFrom(text: string, from: number): number {
  let word = 0;
  let letters = 0;
  for (let i = from; i < text.length; i++) {
    const next = letterOf(text.charCodeAt(i));
    if (next === 0) {
      if (letters > 0 || i - from === widestGap) break;
      continue;
    }
    if (letters === longestUnit) return 0;
    word = withLetter(word, next);
    letters++;
  }
  return word;
}

/** The same of the word that ends there. */
function wordUpTo(text: string, end: number): number {
  let last = end;
  while (last > 0 && end - last < widestGap && letterOf(text.charCodeAt(last - 1)) === 0) last--;
  return wordBefore(text, last, longestUnit);
}

export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.:;,]+/g, " ")
    .trim();
}
