import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  compareDates,
  dayNumber,
  daysInMonth,
  isoDate,
  monthsBetween,
  type PartialDate,
  readDate,
} from "../../server/src/study/partialDate.ts";

const iso = (text: string) => {
  const reading = readDate(text);
  return reading.kind === "impossible" ? "impossible" : `${reading.kind} ${reading.iso ?? "?"}`;
};

test("the forms that the registry takes", () => {
  for (const [text, read] of [
    ["2024", "2024"],
    ["2024-02", "2024-02"],
    ["2024-02-29", "2024-02-29"],
    ["February 2024", "2024-02"],
    ["february 9, 2024", "2024-02-09"],
  ])
    assert.equal(iso(text ?? ""), `date ${read}`, text);
});

test("days and months that the calendar does not have", () => {
  for (const text of ["2023-02-29", "2024-13", "2024-00-10", "2024-04-31", "April 31, 2024"])
    assert.equal(iso(text), "impossible", text);
});

test("slips with one reading, and those without", () => {
  for (const [text, read] of [
    ["2024/2/8", "2024-02-08"],
    ["2024.02", "2024-02"],
    ["8 February 2024", "2024-02-08"],
    ["31/01/2013", "2013-01-31"],
    ["01/31/2013", "2013-01-31"],
    ["04.04.2013", "2013-04-04"],
    ["Feb 2024", "2024-02"],
    ["Feb. 8th, 2024", "2024-02-08"],
    [" 2024-02 ", "2024-02"],
    ["02/2024", "2024-02"],
    ["02/03/2024", "?"],
    ["31/31/2024", "?"],
    ["soon", "?"],
    ["", "?"],
  ])
    assert.equal(iso(text ?? ""), `malformed ${read}`, text);
});

const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat({ max: 30 }),
  })
  .map(
    ({ year, month, seed }): PartialDate => ({
      year,
      month,
      day: 1 + (seed % daysInMonth(year, month)),
    }),
  );

test("a date that is written is read again", () => {
  fc.assert(
    fc.property(date, fc.nat({ max: 2 }), (full, precision) => {
      const { day: _, ...month } = full;
      const written = [full, month, { year: full.year }][precision] ?? full;
      assert.deepEqual(readDate(isoDate(written)), {
        kind: "date",
        date: written,
        iso: isoDate(written),
      });
    }),
  );
});

test("order is that of the calendar at the coarser precision, months are whole", () => {
  assert.equal(compareDates({ year: 2024, month: 2 }, { year: 2024, month: 2, day: 9 }), 0);
  assert.equal(compareDates({ year: 2024 }, { year: 2024, month: 2, day: 9 }), 0);
  fc.assert(
    fc.property(date, date, (a, b) => {
      assert.equal(Math.sign(compareDates(a, b)), Math.sign(isoDate(a).localeCompare(isoDate(b))));
      assert.equal(compareDates(a, b) + compareDates(b, a), 0);
    }),
  );
  const months = (a: string, b: string) => {
    const [from, to] = [readDate(a), readDate(b)];
    assert.ok(from.kind === "date" && to.kind === "date");
    return monthsBetween(from.date, to.date);
  };
  assert.equal(months("2024-01-31", "2024-02-29"), 0);
  assert.equal(months("2024-01-15", "2025-01-15"), 12);
  assert.equal(months("2024", "2024-06"), 5);
});

test("months have the days of the calendar, and days are counted as it does", () => {
  const years = fc.integer({ min: 1000, max: 9999 });
  const months = fc.integer({ min: 1, max: 12 });
  const days = fc.integer({ min: 1, max: 28 });
  const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
  const whole = fc.record({ year: years, month: months, day: days });
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      const length = new Date(utc(one.year, one.month + 1, 0)).getUTCDate();
      assert.equal(daysInMonth(one.year, one.month), length);
      const apart = utc(one.year, one.month, one.day) - utc(other.year, other.month, other.day);
      assert.equal(dayNumber(one) - dayNumber(other), apart / 86_400_000);
      const last = { ...one, day: length };
      const next = {
        year: one.year + Math.floor(one.month / 12),
        month: (one.month % 12) + 1,
        day: 1,
      };
      assert.equal(dayNumber(next) - dayNumber(last), 1);
    }),
  );
});
