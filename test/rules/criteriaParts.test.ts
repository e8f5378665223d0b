import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenAtMarks, hasItems } from "../../server/src/rules/eligibility/criteriaLines.ts";
import { criteriaPartsOf } from "../../server/src/rules/eligibility/criteriaParts.ts";
import { recordWithCriteria } from "./recordWithCriteria.ts";

const shown = (criteria: string) =>
  criteriaPartsOf(recordWithCriteria(criteria)).map(({ list, heading, body }) => [
    list,
    criteria.slice(...heading),
    criteria.slice(...body).trim(),
  ]);

test("the criteria are divided at their headings", () => {
  assert.deepEqual(
    shown("About\nInclusion Criteria:\n\n* A\n* B\n\n  Key EXCLUSION criteria\n* C\n"),
    [
      ["inclusion", "Inclusion Criteria:", "* A\n* B"],
      ["exclusion", "  Key EXCLUSION criteria", "* C"],
    ],
  );
});

test("a heading may have its first criterion behind it", () => {
  assert.deepEqual(shown("Inclusion criteria: adults with asthma\nExclusion: none"), [
    ["inclusion", "Inclusion criteria:", "adults with asthma"],
    ["exclusion", "Exclusion:", "none"],
  ]);
});

test("sentences about criteria are no headings", () => {
  assert.deepEqual(shown("* Meets all inclusion criteria of the main study\n* A conclusion"), []);
});

test("items are told by their marks", () => {
  for (const line of ["* A", "1. A", "  2) A", "a) A", "• A", "(3) A", "\\- A", "iv. A", "① A"])
    assert.ok(hasItems(`Adults\n${line}`), line);
  for (const line of ["Adults", "18 years or older", "≥ 18 years", "HbA1c of 7.5 %"])
    assert.ok(!hasItems(line), line);
});

test("a paragraph is cut at its own marks only", () => {
  assert.deepEqual(brokenAtMarks("1. Adults 2. HbA1c of 7.5 or more 3) Able to walk"), [
    "1. Adults",
    "2. HbA1c of 7.5 or more",
    "3) Able to walk",
  ]);
  assert.deepEqual(brokenAtMarks("Patients: - Adults - Able to walk"), [
    "Patients:",
    "- Adults",
    "- Able to walk",
  ]);
  assert.equal(
    brokenAtMarks("Age 18 - 65 years and BMI 20 - 30, stage 1. Able to walk"),
    undefined,
  );
});
