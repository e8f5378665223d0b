import { strict as assert } from "node:assert";
import { test } from "node:test";
import { ageStatementsIn } from "../../server/src/rules/eligibility/ageStatements.ts";

/** Each statement as `underlined: lower..upper`, a loose limit with a `~` before it. */
function read(criteria: string): readonly string[] {
  return ageStatementsIn(criteria).map(({ span, lower, upper }) => {
    const [from, to] = [lower, upper].map((limit) =>
      limit ? `${limit.loose ? "~" : ""}${limit.count} ${limit.unit}` : "",
    );
    return `${criteria.slice(...span)}: ${from}..${to}`;
  });
}

const included = (item: string) => read(`Inclusion Criteria:\n\n* ${item}\n* Diabetes\n`);
const excluded = (item: string) =>
  read(`Inclusion Criteria:\n\n* Diabetes\n\nExclusion Criteria:\n\n* ${item}\n`);

test("reads the ages of the participants", () => {
  const phrases: readonly (readonly [item: string, statement: string])[] = [
    ["Age ≥ 18 years", "Age ≥ 18 years: 18 Years.."],
    ["Age \\>/= 18", "Age \\>/= 18: 18 Years.."],
    ["Aged 18-65 years at enrolment", "Aged 18-65 years: 18 Years..65 Years"],
    ["18 to 65 years of age, inclusive", "18 to 65 years of age: 18 Years..65 Years"],
    ["Age ≥18 and \\<70 years old.", "Age ≥18 and \\<70 years old: 18 Years..~70 Years"],
    [
      "Males and females between 8 and 18 years old",
      "between 8 and 18 years old: ~8 Years..~18 Years",
    ],
    ["Patients must be at least 18 years old", "at least 18 years old: 18 Years.."],
    ["Adults (≥18 years) with type 1 diabetes", "≥18 years: 18 Years.."],
    ["Must be 18+ years of age", "18+ years of age: 18 Years.."],
    ["Over 18 years of age", "Over 18 years of age: ~18 Years.."],
    ["18 years or older", "18 years or older: 18 Years.."],
    ["Age 6 to 24 months", "Age 6 to 24 months: 6 Months..24 Months"],
    ["Age up to 12 weeks", "Age up to 12 weeks: ..12 Weeks"],
    ["18-80 years", "18-80 years: 18 Years..80 Years"],
    ["Over the age of 21 at the time of the surgery", "Over the age of 21: ~21 Years.."],
    ["Males and/or females over age 18", "over age 18: ~18 Years.."],
    ["Age ≥ 18 \\& \\< 90", "Age ≥ 18 \\& \\< 90: 18 Years..~90 Years"],
    ["21 - 40 years age range", "21 - 40 years: 21 Years..40 Years"],
    ["Age 18-50 (included)", "Age 18-50: 18 Years..50 Years"],
    ["Skeletally mature adults ≥22 and ≤80 years", "≥22 and ≤80 years: 22 Years..80 Years"],
  ];
  for (const [item, statement] of phrases) assert.deepEqual(included(item), [statement], item);
});

test("turns an exclusion round", () => {
  assert.deepEqual(excluded("Under 18 years of age"), ["Under 18 years of age: ~18 Years.."]);
  assert.deepEqual(excluded("Age over 75 years"), ["Age over 75 years: ..~75 Years"]);
  assert.deepEqual(excluded("Age < 18 or > 65 years"), [
    "Age < 18 or > 65 years: ~18 Years..~65 Years",
  ]);
  assert.deepEqual(excluded("Age over 65 years with renal failure"), []);
});

test("leaves other ages and other times alone", () => {
  for (const item of [
    "Age ≥ 18 years at diagnosis",
    "Age at menarche 10 to 14 years",
    "Gestational age ≥ 37 weeks",
    "Bone age 5-12 years",
    "Children of participants aged 2 to 5 years",
    "Partner aged ≥ 18 years",
    "Donor age 18-60 years",
    "Onset before 40 years of age",
    "Women aged ≥ 55 years with hysterectomy",
    "Aged ≥ 70 years or ECOG 2",
    "Age ≥ 60 years, or",
    "Insulin for 20 years or more",
    "At least 2-5 years",
    "Life expectancy ≥ 18 months",
    "No subject under 18 years",
  ])
    assert.deepEqual(included(item), [], item);
});

test("takes only what holds for everybody", () => {
  assert.deepEqual(read("Inclusion Criteria:\nParents:\n* Age ≥ 18 years\n"), []);
  assert.deepEqual(read("Inclusion Criteria:\n* One of the following:\n* Age ≥ 60 years\n"), []);
  assert.deepEqual(read("Inclusion Criteria:\n* Frailty:\n  * Age ≥ 60 years\n"), []);
  assert.deepEqual(read("Inclusion Criteria:\n* Age ≥ 60 years\nOR\n* Leukaemia\n"), []);
  assert.deepEqual(
    read(
      "Inclusion Criteria\n* Age ≥ 18 years\nExclusion Criteria\n* X\nInclusion Criteria\n* Y\n",
    ),
    [],
  );
  assert.deepEqual(
    read("Inclusion Criteria:\nPatients must meet all of the following:\n* Age ≥ 18 years\n"),
    ["Age ≥ 18 years: 18 Years.."],
  );
  assert.deepEqual(read("Age ≥ 18 years\nDiabetes\n"), ["Age ≥ 18 years: 18 Years.."]);
  assert.deepEqual(read("Over 65 years of age\nDiabetes\n"), []);
});
