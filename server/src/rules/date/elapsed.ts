import {
  compareDates,
  dayNumber,
  daysInMonth,
  monthsBetween,
  type PartialDate,
} from "../../study/partialDate.ts";

/**
 * Days within which the registry wants a change of status or of a study date reported (42 CFR
 * 11.64); until then a date that has just passed is no omission yet.
 */
const daysToReport = 30;

/** The last day that a date given as a month or a year may mean. */
function latestDay({ year, month = 12, day }: PartialDate): Required<PartialDate> {
  return { year, month, day: day ?? daysInMonth(year, month) };
}

/** True when the whole of `date`, be it a day, a month or a year, lies before `today`. */
export function isPast(date: PartialDate, today: PartialDate): boolean {
  return compareDates(date, today) < 0;
}

/** True when the whole of `date` lies after `today`. */
export function isFuture(date: PartialDate, today: PartialDate): boolean {
  return compareDates(date, today) > 0;
}

/** Whole days until `date` at least, a month counting from its first day; negative when it has begun. */
export function daysUntil({ year, month = 1, day = 1 }: PartialDate, today: PartialDate): number {
  return dayNumber({ year, month, day }) - dayNumber(latestDay(today));
}

/** Whole months that have surely passed since `date`, a month counting from its last day. */
export function monthsSince(date: PartialDate, today: PartialDate): number {
  return monthsBetween(latestDay(date), today);
}

/** Whole days that have surely passed since `date`, a month counting from its last day. */
function daysSince(date: PartialDate, today: PartialDate): number {
  return dayNumber(latestDay(today)) - dayNumber(latestDay(date));
}

/** How loud it is that `date` has passed unreported: mild while there is time left to report it. */
export function overdue(date: PartialDate, today: PartialDate): "warning" | "information" {
  return daysSince(date, today) > daysToReport ? "warning" : "information";
}
