import assert from "node:assert/strict";
import { test } from "node:test";
import { summaryOf } from "../../bench/statistics.ts";

test("median and 95th percentile of unsorted samples", () => {
  const samples = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  assert.deepEqual(summaryOf(samples), { median: 50, p95: 95, count: 101 });
});

test("between two samples the median is half way", () => {
  assert.equal(summaryOf([1, 2])?.median, 1.5);
});

test("a measure without samples has no summary", () => {
  assert.equal(summaryOf([]), undefined);
});
