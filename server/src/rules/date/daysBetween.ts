import { daysInMonth, type PartialDate } from "../../study/partialDate.ts";

const day = 86_400_000;

/** Whole days from `a` to `b` at least: `a` counts from the last day that it may mean, `b` from the first. */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  return (firstDay(b) - lastDay(a)) / day;
}

/** Whole days from `a` to `b` at most: `a` counts from the first day that it may mean, `b` from the last. */
export function daysAtMost(a: PartialDate, b: PartialDate): number {
  return (lastDay(b) - firstDay(a)) / day;
}

function firstDay({ year, month = 1, day: of = 1 }: PartialDate): number {
  return Date.UTC(year, month - 1, of);
}

function lastDay({ year, month = 12, day: of }: PartialDate): number {
  return Date.UTC(year, month - 1, of ?? daysInMonth(year, month));
}
