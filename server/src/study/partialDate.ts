/** A date of the registry: a year, a month of a year, or a day (ClinicalTrials.gov API v2 PartialDate). */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type DateReading =
  | { readonly kind: "date"; readonly date: PartialDate; readonly iso: string }
  /** The form is that of a date, but the calendar has no such month or day. */
  | { readonly kind: "impossible" }
  /** The form is none that the registry takes; `iso` is set where only one reading is possible. */
  | { readonly kind: "malformed"; readonly iso?: string };

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** Reads the forms that the registry takes: `2024`, `2024-02`, `2024-02-28`, `February 2024`, `February 28, 2024`. */
export function readDate(text: string): DateReading {
  const iso = isoReading(text);
  if (iso) return iso;
  const words = /^([A-Za-z]+)\s+(?:(\d{1,2}),\s*)?(\d{4})$/.exec(text);
  const month = words?.[1] === undefined ? 0 : months.indexOf(words[1].toLowerCase()) + 1;
  if (words && month > 0) return calendarDate(Number(words[3]), month, words[2]);
  return malformed(text);
}

/** Most dates are in this form: it is read without a regular expression. */
function isoReading(text: string): DateReading | undefined {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return undefined;
  const year = digits(text, 0, 4);
  if (length === 4)
    return Number.isNaN(year) ? undefined : calendarDate(year, undefined, undefined, text);
  const month = text[4] === "-" ? digits(text, 5, 7) : Number.NaN;
  if (length === 7)
    return Number.isNaN(year + month) ? undefined : calendarDate(year, month, undefined, text);
  const day = text[7] === "-" ? digits(text, 8, 10) : Number.NaN;
  return Number.isNaN(year + month + day) ? undefined : calendarDate(year, month, day, text);
}

/** The number that the characters between two places are; NaN where one of them is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function calendarDate(
  year: number,
  monthText: string | number | undefined,
  dayText: string | number | undefined,
  iso?: string,
): DateReading {
  if (monthText === undefined) return { kind: "date", date: { year }, iso: iso ?? String(year) };
  const month = Number(monthText);
  if (month < 1 || month > 12) return { kind: "impossible" };
  const date = dayText === undefined ? { year, month } : { year, month, day: Number(dayText) };
  if (date.day !== undefined && !isDayOf(month, year, date.day)) return { kind: "impossible" };
  return { kind: "date", date, iso: iso ?? isoDate(date) };
}

/** Slips with one possible reading: `2024/2/8`, `2024.02`, `8 February 2024`, `31/01/2013`, `Feb 2024`. */
function malformed(text: string): DateReading {
  const trimmed = text.trim();
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(trimmed);
  if (yearFirst) return corrected(Number(yearFirst[1]), Number(yearFirst[2]), yearFirst[3]);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(trimmed);
  if (yearLast) {
    const [first, second, year] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
    // Day first and month first can only be told apart when one of them is above 12.
    if (first > 12) return corrected(year, second, yearLast[1]);
    if (second > 12 || first === second) return corrected(year, first, yearLast[2]);
    return { kind: "malformed" };
  }
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(trimmed);
  if (monthYear) return corrected(Number(monthYear[2]), Number(monthYear[1]), undefined);
  const words =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,9})\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+)?(\d{4})$/.exec(
      trimmed,
    );
  if (words?.[2] !== undefined) {
    const name = words[2].toLowerCase();
    const month = months.findIndex((m) => m.startsWith(name)) + 1;
    if (month > 0) return corrected(Number(words[4]), month, words[1] ?? words[3]);
  }
  return { kind: "malformed" };
}

function corrected(year: number, month: number, day: string | undefined): DateReading {
  const reading = calendarDate(year, month, day);
  return reading.kind === "date" ? { kind: "malformed", iso: reading.iso } : { kind: "malformed" };
}

function isDayOf(month: number, year: number, day: number): boolean {
  return day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A count that grows by one each day, by which two days are subtracted from each other. */
export function dayNumber({ year, month, day }: Required<PartialDate>): number {
  // A year that begins in March has its leap day at the end.
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + day;
}

export function isoDate(date: PartialDate): string {
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  let text = String(date.year);
  if (date.month !== undefined) text += `-${two(date.month)}`;
  if (date.month !== undefined && date.day !== undefined) text += `-${two(date.day)}`;
  return text;
}

/**
 * Orders two dates at the coarser of their precisions: a month equals each of its days.
 * Negative when `a` is earlier, 0 when they cannot be told apart.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.month === undefined || b.month === undefined) return 0;
  if (a.month !== b.month) return a.month - b.month;
  if (a.day === undefined || b.day === undefined) return 0;
  return a.day - b.day;
}

/** Whole months from `a` to `b`, a missing month counted as the first, a missing day ignored. */
export function monthsBetween(a: PartialDate, b: PartialDate): number {
  const whole = (b.year - a.year) * 12 + ((b.month ?? 1) - (a.month ?? 1));
  return a.day !== undefined && b.day !== undefined && b.day < a.day ? whole - 1 : whole;
}

/** The day of a moment where the reader lives. */
export function today(now: Date): PartialDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
