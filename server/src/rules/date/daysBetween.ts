import { daysInMonth, type PartialDate } from "../../study/partialDate.ts";

/** Whole days from `a` to `b` at least: `a` counts from the last day that it may mean, `b` from the first. */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  const { year, month = 12 } = a;
  const from = Date.UTC(year, month - 1, a.day ?? daysInMonth(year, month));
  return (Date.UTC(b.year, (b.month ?? 1) - 1, b.day ?? 1) - from) / 86_400_000;
}
