import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { figuresOf, trustPage, withFigures } from "../../measure/page.ts";
import { reviews } from "../../measure/reviews.ts";
import { absent, readStudies } from "../../measure/studies.ts";
import { countByCode, trustOf } from "../../measure/trust.ts";
import { differenceOf } from "../rules/difference.ts";

/* What docs/trust.md promises of the findings on accepted records. */

const skip = absent;
const studies = skip ? [] : readStudies();
const trust = trustOf(studies);

test("fewer than two error-level findings for a hundred accepted records", { skip }, () => {
  assert.ok(trust.records > 1000);
  for (const findings of [trust.submitted, trust.later])
    assert.ok((100 * findings.length) / trust.records < 2, `${findings.length} findings`);
});

test("each error-level finding on an accepted record was looked at and is right", { skip }, () => {
  assert.deepEqual(
    Object.fromEntries(countByCode(trust.ofAll)),
    Object.fromEntries(reviews.map(({ code, looked }) => [code, looked])),
  );
  for (const { code, looked, right } of reviews) assert.equal(right, looked, code);
});

test("docs/trust.md is up to date: else npm run measure -- --write", { skip }, () => {
  const page = readFileSync(trustPage, "utf8");
  const expected = withFigures(page, figuresOf(studies, trust));
  assert.ok(page === expected, `\n${differenceOf(expected, page)}`);
});
