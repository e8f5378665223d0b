import { daysInMonth, type PartialDate } from "../../study/partialDate.ts";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** "28 February 2024", "February 2024" or "2024". */
export function dateWords({ year, month, day }: PartialDate): string {
  if (month === undefined) return String(year);
  const ofYear = `${months[month - 1] ?? month} ${year}`;
  return day === undefined ? ofYear : `${day} ${ofYear}`;
}

/** As a deadline: "by 28 February 2025", or "in February 2025" where the day is not known. */
export function deadline(date: PartialDate): string {
  return `${date.day === undefined ? "in" : "by"} ${dateWords(date)}`;
}

/** The date so many months later, as precise as it was; the last of a shorter month for its end. */
export function addMonths({ year, month, day }: PartialDate, count: number): PartialDate {
  if (month === undefined) return { year: year + Math.floor(count / 12) };
  const from = year * 12 + month - 1 + count;
  const later = { year: Math.floor(from / 12), month: (from % 12) + 1 };
  return day === undefined
    ? later
    : { ...later, day: Math.min(day, daysInMonth(later.year, later.month)) };
}

/** A deadline so many days after a day, a month or a year. */
export function deadlineAfterDays(date: PartialDate, count: number): string {
  const { year, month, day } = date;
  if (month === undefined) return `within ${count} days of the day in ${year}`;
  if (day !== undefined) return `by ${dateWords(addDays({ year, month, day }, count))}`;
  const first = addDays({ year, month, day: 1 }, count);
  const last = addDays({ year, month, day: daysInMonth(year, month) }, count);
  return `between ${dateWords(first)} and ${dateWords(last)}, according to the day`;
}

function addDays(
  { year, month, day }: Required<PartialDate>,
  count: number,
): Required<PartialDate> {
  const date = new Date(Date.UTC(year, month - 1, day + count));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** Where the date lies: "today", "this month", "3 days ago", "in 2 years and 1 month". */
export function fromToday(date: PartialDate, today: PartialDate): string {
  const coarse = date.month === undefined || today.month === undefined;
  const precise = !coarse && date.day !== undefined && today.day !== undefined;
  const days = precise ? dayNumber(date) - dayNumber(today) : 0;
  const distance = precise ? days : coarse ? date.year - today.year : monthsApart(date, today);
  if (distance === 0) return precise ? "today" : coarse ? "this year" : "this month";
  const size = precise
    ? Math.abs(days) < 60
      ? count(Math.abs(days), "day")
      : yearsAndMonths(Math.abs(monthsApart(date, today)))
    : coarse
      ? count(Math.abs(distance), "year")
      : yearsAndMonths(Math.abs(distance));
  return distance < 0 ? `${size} ago` : `in ${size}`;
}

function dayNumber({ year, month = 1, day = 1 }: PartialDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Whole months between two dates, the days counted where both have one. */
function monthsApart(a: PartialDate, b: PartialDate): number {
  const months = a.year * 12 + (a.month ?? 1) - (b.year * 12 + (b.month ?? 1));
  if (a.day === undefined || b.day === undefined) return months;
  if (months > 0 && a.day < b.day) return months - 1;
  return months < 0 && a.day > b.day ? months + 1 : months;
}

function yearsAndMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return count(rest, "month");
  return rest === 0 ? count(years, "year") : `${count(years, "year")} and ${count(rest, "month")}`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
