import { dayNumber, daysInMonth, type PartialDate } from "../../study/partialDate.ts";

/** Whole days from `a` to `b` at least: `a` counts from the last day that it may mean, `b` from the first. */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  return firstDay(b) - lastDay(a);
}

/** Whole days from `a` to `b` at most: `a` counts from the first day that it may mean, `b` from the last. */
export function daysAtMost(a: PartialDate, b: PartialDate): number {
  return lastDay(b) - firstDay(a);
}

function firstDay({ year, month = 1, day = 1 }: PartialDate): number {
  return dayNumber({ year, month, day });
}

function lastDay({ year, month = 12, day = daysInMonth(year, month) }: PartialDate): number {
  return dayNumber({ year, month, day });
}
