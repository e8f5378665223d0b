import { strict as assert } from "node:assert";
import { test } from "node:test";
import {
  type CriteriaList,
  headingFor,
} from "../../server/src/rules/eligibility/criteriaHeadings.ts";
import { hasHeading } from "../../server/src/rules/eligibility/criteriaParts.ts";
import { recordWithCriteria } from "./recordWithCriteria.ts";

const has = (criteria: string, list: CriteriaList) =>
  hasHeading(recordWithCriteria(criteria), list);

test("knows a heading in its many dresses", () => {
  for (const heading of [
    "Inclusion Criteria:",
    "INCLUSION CRITERIA",
    "**Inclusion criteria**",
    "## Inclusion",
    "* Inclusion Criteria:",
    "1. Inclusion:",
    "Key inclusion criteria :",
    "Phase 1: Inclusion Criteria:",
    "Screening (Visit 1) Inclusion Criteria",
    "Inclusion Criteria for patients:",
    "Criteria for inclusion",
    "Inculsion Criteria：",
    "Inclusion criteria: PSA of 3 ng/mL or more",
  ])
    assert.ok(has(`${heading}\n* Diabetes\n`, "inclusion"), heading);
  assert.ok(has("* Own a telephone Exclusion Criteria * Pregnancy", "exclusion"));
  assert.ok(has("Non-inclusion criteria:\n* Pregnancy", "exclusion"));
});

test("takes no sentence for a heading", () => {
  for (const line of [
    "Patients are required to meet the following inclusion criteria:",
    "* Patients not meeting all of the inclusion criteria",
    "* Inclusion is possible regardless of treatment",
    "* Pregnancy at inclusion",
    "* Consent before inclusion",
    "Further inclusion criteria apply.",
    "Inclusion and exclusion criteria",
    "Non-inclusion criteria:",
    "Exclusion Criteria:",
  ])
    assert.ok(!has(`${line}\n* Diabetes\n`, "inclusion"), line);
  assert.ok(!has("* Exclusion of neuropathy by testing", "exclusion"));
  assert.ok(!has("* Asymptomatic leukaemia (see also Exclusion Criteria)", "exclusion"));
});

test("writes a heading like the one that is there", () => {
  assert.equal(headingFor("exclusion", "Inclusion Criteria\n* A"), "Exclusion Criteria");
  assert.equal(headingFor("inclusion", "* A\nExclusion criteria:\n* B"), "Inclusion Criteria:");
  assert.equal(headingFor("inclusion", "* A"), "Inclusion Criteria:");
});
