import type { AgeUnit } from "../../study/age.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { watchWords } from "../text/watchWords.ts";
import { bitsOfLetters, isDigit, letterOf } from "../words.ts";
import { nextAge, readAgePhrase } from "./agePhrase.ts";
import { mayStateAges } from "./ageStatements.ts";
import { type AgeLimit, ageLimitsOf } from "./ages.ts";
import { behindMark } from "./itemMark.ts";
import { type MarkedLine, markedLines } from "./markedLines.ts";

export const ageWordsIn = watchWords(
  ["age", "aged", "ages", "aging", "adult*", "old*", "year*"],
  ["criteria"],
);

/** An age stands near the beginning of a criterion that is about it. */
const farthest = 80;

/**
 * True when a line that could be a criterion about the participants' age states another one than the
 * fields: a look at the lines alone, which is quick, and enough for most criteria.
 */
export function namesOtherAges(record: CheckedRecord): boolean {
  const limits = ageLimitsOf(record);
  for (const line of markedLines(ageWordsIn(record))) if (namesOtherAge(line, limits)) return true;
  return false;
}

function namesOtherAge(
  { criteria, start, end, word }: MarkedLine,
  limits: readonly AgeLimit[],
): boolean {
  if (word - start > farthest) return false;
  const from = behindMark(criteria, start);
  // What stands deeper than the outermost level holds for some participants only.
  if (criteria.startsWith(" ", from)) return false;
  const number = nextAge(criteria, from);
  if (number < 0 || repeatsLimits(criteria, number, end, limits)) return false;
  return statesOtherAge(criteria.slice(from, end), limits);
}

/**
 * True when the numbers of the age range that may begin there are limits in years, so that the line need
 * not be read word by word.
 */
function repeatsLimits(
  criteria: string,
  start: number,
  end: number,
  limits: readonly AgeLimit[],
): boolean {
  for (let at = start; at >= 0 && at < end; at = nextAge(criteria, at)) {
    let count = 0;
    for (; at < end && isDigit(criteria.charCodeAt(at)); at++)
      count = count * 10 + criteria.charCodeAt(at) - 48;
    if (!isLimit(count, "Years", limits) || hasOtherUnit(criteria, at, end)) return false;
  }
  return true;
}

/** How far behind a number its unit may stand, where there are only marks and other numbers between. */
const farthestUnit = 20;

/** True behind a number of something else than years, or one of which that is not sure. */
function hasOtherUnit(criteria: string, start: number, end: number): boolean {
  const last = Math.min(end, start + farthestUnit + 1);
  for (let at = start; at < last; at++) {
    const letter = letterOf(criteria.charCodeAt(at));
    if (letter === 0) continue;
    if (((firstLetters >> letter) & 1) === 0) return false;
    otherUnit.lastIndex = at;
    return otherUnit.test(criteria);
  }
  return false;
}

const otherUnit = /inclusive|mo|w(?:ee)?k|day/iy;
const firstLetters = bitsOfLetters("imwd");

function isLimit(count: number, unit: AgeUnit, limits: readonly AgeLimit[]): boolean {
  for (const { reading } of limits)
    if (reading.kind === "age" && reading.count === count && reading.unit === unit) return true;
  return false;
}

function statesOtherAge(line: string, limits: readonly AgeLimit[]): boolean {
  const phrase = readAgePhrase(line);
  if (phrase === undefined) return false;
  const { first, second } = phrase;
  const unit = second?.unit ?? first.unit ?? "Years";
  const repeats =
    isLimit(first.count, first.unit ?? unit, limits) &&
    (second === undefined || isLimit(second.count, unit, limits));
  return !repeats && mayStateAges(phrase, line);
}
