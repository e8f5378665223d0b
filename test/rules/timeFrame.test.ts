import assert from "node:assert/strict";
import { test } from "node:test";
import { TimeFrame } from "../../server/src/rules/outcome/timeFrame.ts";

const looksOf = (text: string) => {
  const { numbers, mayNameYear, namesUnit, mayAbbreviate } = new TimeFrame(text);
  return { numbers, mayNameYear, namesUnit, mayAbbreviate };
};

test("one look at a time frame tells its numbers, and what stands beside them", () => {
  const none = { numbers: 0, mayNameYear: false, namesUnit: false, mayAbbreviate: false };
  for (const [text, looks] of [
    ["", {}],
    ["At discharge", {}],
    ["six months", {}],
    ["12 weeks", { numbers: 1, namesUnit: true }],
    ["Baseline, Week 12", { numbers: 1, namesUnit: true }],
    ["Day 1, 8 hours", { numbers: 2, namesUnit: true }],
    ["24-month visit", { numbers: 1, namesUnit: true }],
    ["6 mo", { numbers: 1, mayAbbreviate: true }],
    ["W12 weeks", { numbers: 1, namesUnit: true, mayAbbreviate: true }],
    ["D 28", { numbers: 1, mayAbbreviate: true }],
    ["up to 30 minutes", { numbers: 1 }],
    ["August 2017", { numbers: 1, mayNameYear: true }],
    ["2017-2019", { numbers: 2, mayNameYear: true }],
  ] as const)
    assert.deepEqual(looksOf(text), { ...none, ...looks }, text);
});
