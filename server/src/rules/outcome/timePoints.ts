import { isDigit, letterOf, numberOfWord, withLetter } from "../words.ts";

/** The units in which time frames count, with the days in one. */
const daysIn = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
} as const;

type TimeUnit = keyof typeof daysIn;

/** A stated moment or length: "Week 12", "12 weeks", and each number of "3, 6 and 12 months". */
export interface TimePoint {
  readonly number: number;
  readonly unit: TimeUnit;
  /** `number` in days. */
  readonly days: number;
  /** How its unit stands to the number: "week 12" or "12 weeks". */
  readonly unitFirst: boolean;
}

const units: { readonly [word: string]: TimeUnit } = {
  sec: "second",
  second: "second",
  min: "minute",
  minute: "minute",
  h: "hour",
  hr: "hour",
  hour: "hour",
  d: "day",
  day: "day",
  w: "week",
  wk: "week",
  week: "week",
  mo: "month",
  mon: "month",
  mth: "month",
  month: "month",
  y: "year",
  yr: "year",
  year: "year",
};

const numbers: { readonly [word: string]: number } = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  eighteen: 18,
  "twenty-four": 24,
  twentyfour: 24,
  thirty: 30,
};

export const numberInWords = new RegExp(Object.keys(numbers).join("|"), "i");
export const highestInWords = Math.max(...Object.values(numbers));

const token = new RegExp(
  `(?:(?<![a-z.])|(?<=day|week|month))(?:((?:(?<!,)\\d+,5(?![,\\d])|\\d+(?:\\.\\d+)?)|${Object.keys(numbers).join("|")})(?:st|nd|rd|th|\\.(?= ?[a-z]))?(?!\\.?\\d)|(?<=[\\d\\s–—-]|\\b)(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|mos?|mon|years?|yrs?|[hdwy])(?![a-z]))`,
  "gi",
);
/** What may stand between the numbers of one list, between a unit and its number, a number and its unit. */
const listMark = /^(?:\s|[,，、;/&+–—-]|and|or|to|through|±)*$/i;
const leadMark = /^[\s+-]*$/;
const unitMark = /^[\s-]*(?:post-?operative\s)?$/i;

/** Nobody reads on for longer, and the registry takes 254 characters. */
const longest = 1000;

/** The moments and lengths that a text states with a unit, in their order. */
export function timePointsIn(whole: string): readonly TimePoint[] {
  const only = onlyPointIn(whole);
  if (only) return [only];
  if (!/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)\b/i.test(whole))
    return [];
  const text = whole.length > longest ? whole.slice(0, longest) : whole;
  const points: TimePoint[] = [];
  let pending: number[] = [];
  let leading: TimeUnit | undefined;
  let end = 0;
  const flush = () => {
    if (leading) for (const number of pending) points.push(pointOf(number, leading, true));
    pending = [];
  };
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const gap = text.slice(end, match.index);
    const { 1: number, 2: unitWord = "" } = match;
    end = token.lastIndex;
    if (number !== undefined) {
      const follows = leading !== undefined || pending.length > 0;
      if (follows && !(pending.length > 0 ? listMark : leadMark).test(gap)) {
        flush();
        leading = undefined;
      }
      pending.push(numbers[number.toLowerCase()] ?? Number(number.replace(",", ".")));
      continue;
    }
    const unit = unitOf(unitWord);
    const opens = !/s$/i.test(unitWord) && /^\s?\d/.test(text.slice(end, end + 2));
    if (pending.length > 0 && !opens && unitMark.test(gap)) {
      // After a leading unit only the last number is this unit's: "Day 1, 8 hours".
      const own = leading ? pending.splice(-1) : pending.splice(0);
      flush();
      for (const each of own) points.push(pointOf(each, unit, false));
      leading = undefined;
    } else {
      flush();
      leading = unit;
    }
  }
  flush();
  return points;
}

const namedUnits: ReadonlyMap<number, TimeUnit> = new Map(
  (["day", "week", "month", "year"] as const).flatMap((unit) => [
    [numberOfWord(unit), unit] as const,
    [numberOfWord(`${unit}s`), unit] as const,
  ]),
);
const longestUnit = "months".length;

/** That of a text which is a number and a unit and nothing else, as many are: "12 weeks", "Month 6". */
function onlyPointIn(text: string): TimePoint | undefined {
  if (text.length > longestUnit + 4) return undefined;
  const unitFirst = !isDigit(text.charCodeAt(0));
  let number = 0;
  let word = 0;
  let gap = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = letterOf(code);
    const isFirst = gap < 0;
    if (letter > 0 && isFirst === unitFirst) word = withLetter(word, letter);
    else if (isDigit(code) && isFirst !== unitFirst) number = number * 10 + code - 48;
    else if (isFirst && i > 0 && (code === 0x20 || (code === 0x2d && !unitFirst))) gap = i;
    else return undefined;
  }
  const letters = unitFirst ? gap : text.length - gap - 1;
  const unit = gap > 0 && letters <= longestUnit ? namedUnits.get(word) : undefined;
  return unit && gap < text.length - 1 ? pointOf(number, unit, unitFirst) : undefined;
}

function unitOf(word: string): TimeUnit {
  const lower = word.toLowerCase();
  return units[lower] ?? units[lower.replace(/s$/, "")] ?? "day";
}

function pointOf(number: number, unit: TimeUnit, unitFirst: boolean): TimePoint {
  return { number, unit, days: number * daysIn[unit], unitFirst };
}

/** The point as text: "Week 12", "12 weeks". */
export function pointText({ number, unit, unitFirst }: TimePoint): string {
  if (unitFirst) return `${unit.charAt(0).toUpperCase()}${unit.slice(1)} ${number}`;
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
