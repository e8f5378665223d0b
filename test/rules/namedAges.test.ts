import assert from "node:assert/strict";
import { test } from "node:test";
import { namesOtherAges } from "../../server/src/rules/eligibility/namedAges.ts";
import { recordWithCriteria } from "./recordWithCriteria.ts";

const names = (item: string) =>
  namesOtherAges(
    recordWithCriteria(`Inclusion Criteria:\n\n${item}\n* Diabetes\n`, {
      minimumAge: "18 Years",
      maximumAge: "65 Years",
    }),
  );

test("criteria that repeat the age limits name no others", () => {
  for (const item of [
    "* Age 18 to 65 years",
    "* Adults aged 18 years or older",
    "1. 18-65 years old",
    "2. Age ≥ 18 years and BMI of 30 or more",
    "* Malignancy within 5 years",
    "* Women of childbearing age",
    "* Treatment with an adult dose of 20 mg",
  ])
    assert.equal(names(item), false, item);
});

test("criteria with another number or another unit do", () => {
  for (const item of [
    "* Age 20 to 65 years",
    "* Age 18 to 70 years",
    "18. Age 18-70 years",
    "* Aged 18 months or older",
    "* Age 18 (inclusive) to 65 months",
    "* Age 18 weeks to 65 years",
  ])
    assert.equal(names(item), true, item);
});
