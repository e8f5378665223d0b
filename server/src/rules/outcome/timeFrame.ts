import { isDigit, letterOf, WordNumbers, withLetter, wordBefore } from "../words.ts";
import { type TimePoint, timePointsIn } from "./timePoints.ts";

const units = new WordNumbers("day days hour hours month months week weeks year years".split(" "));
const shortUnits = new WordNumbers(
  "d h hr hrs min mins mo mos mth mths sec secs w wk wks y yr yrs".split(" "),
);
const longestUnit = 6;

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
  #points: readonly TimePoint[] | undefined;
  #folded: string | undefined;

  constructor(text: string) {
    let numbers = 0;
    let mayNameYear = false;
    let namesUnit = false;
    let mayAbbreviate = false;
    for (let i = 0; i < text.length; i++) {
      if (!isDigit(text.charCodeAt(i))) continue;
      const start = i;
      while (i + 1 < text.length && isDigit(text.charCodeAt(i + 1))) i++;
      numbers++;
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

/** Between a number and its unit there is no more than a space and a hyphen. */
const widestGap = 2;

/** The number of the word that begins there; 0 where it is longer than a unit. */
function wordFrom(text: string, from: number): number {
  let word = 0;
  let letters = 0;
  for (let i = from; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter === 0) {
      if (letters > 0 || i - from === widestGap) break;
      continue;
    }
    if (letters === longestUnit) return 0;
    word = withLetter(word, letter);
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
