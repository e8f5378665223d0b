import assert from "node:assert/strict";
import { test } from "node:test";
import { pointText, timePointsIn } from "../../server/src/rules/outcome/timePoints.ts";

const cases: readonly (readonly [text: string, points: readonly string[]])[] = [
  ["Week 12", ["Week 12"]],
  ["12 weeks", ["12 weeks"]],
  ["weeks 4, 8 and 12", ["Week 4", "Week 8", "Week 12"]],
  ["3, 6, and 12 months", ["3 months", "6 months", "12 months"]],
  ["1,3,5,7,9 years", ["1 year", "3 years", "5 years", "7 years", "9 years"]],
  ["Month 6,12,18 and 24", ["Month 6", "Month 12", "Month 18", "Month 24"]],
  ["Day 1, 8 hours", ["Day 1", "8 hours"]],
  ["Day1，Day2，Week4", ["Day 1", "Day 2", "Week 4"]],
  ["Day 0、Day 90", ["Day 0", "Day 90"]],
  ["Day +100", ["Day 100"]],
  ["Cycle 1 Day 1: pre-dose, 15 min, 1 hour", ["Day 1", "15 minutes", "1 hour"]],
  ["Six weeks, 6-12-36 months post surgery", ["6 weeks", "6 months", "12 months", "36 months"]],
  ["within 1,5 months", ["1.5 months"]],
  ["Up to 2.5 years", ["2.5 years"]],
  ["6th month", ["6 months"]],
  ["12 postoperative weeks", ["12 weeks"]],
  ["at H0+24h", ["24 hours"]],
  ["16W", ["16 weeks"]],
  ["C2 D1", []],
  ["Baseline", []],
  ["After one cycle", []],
  ["third day after surgery", []],
  ["until discharge", []],
];

for (const [text, points] of cases)
  test(`time points in "${text}"`, () => {
    assert.deepEqual(timePointsIn(text).map(pointText), points);
  });

test("points are compared in days", () => {
  const [week, days] = timePointsIn("Week 2, 14 days");
  assert.equal(week?.days, days?.days);
});

test("a text without end costs no more than its first 1,000 characters", () => {
  assert.equal(timePointsIn(`${"1, ".repeat(50_000)}weeks`).length, 0);
});
