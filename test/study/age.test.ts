import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ageUnits, formatAge, readAge } from "../../server/src/study/age.ts";

const minutes = (text: string) => {
  const reading = readAge(text);
  return reading.kind === "age" ? reading.minutes : reading.kind;
};

test("ages compare in minutes, whatever their unit", () => {
  assert.equal(minutes("1 Year"), minutes("12 Months"));
  assert.equal(minutes("2 Weeks"), minutes("14 days"));
  assert.equal(minutes("1 Hour"), 60);
  assert.ok(Number(minutes("18 Years")) > Number(minutes("215 Months")));
});

test("no limit, no unit, no age", () => {
  for (const text of ["N/A", "n/a", "None", "No limit", "N/A (No limit)"])
    assert.equal(minutes(text), "noLimit", text);
  assert.deepEqual(readAge(" 18 "), { kind: "unitMissing", count: 18 });
  for (const [text, suggestion] of [
    ["18+", "18 Years"],
    [">= 18", "18 Years"],
    ["18yrs", "18 Years"],
    ["6 mo.", "6 Months"],
    ["1 wk", "1 Week"],
    ["eighteen years", "18 Years"],
    ["sixty five", "65 Years"],
  ] as const)
    assert.deepEqual(readAge(text), { kind: "malformed", suggestion }, text);
  for (const text of ["", "adult", "18 bananas", "Jahre 18"])
    assert.deepEqual(readAge(text), { kind: "malformed" }, text);
});

test("an age that is written is read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...ageUnits), (count, unit) => {
      const reading = readAge(formatAge(count, unit));
      assert.ok(reading.kind === "age");
      assert.deepEqual([reading.count, reading.unit], [count, unit]);
    }),
  );
});
