import assert from "node:assert/strict";
import { test } from "node:test";
import { statedSexIn } from "../../server/src/rules/eligibility/statedSex.ts";
import { recordWithCriteria } from "./recordWithCriteria.ts";

const criteria = (inclusion: readonly string[], exclusion: readonly string[] = []) =>
  [
    "Inclusion Criteria:",
    ...inclusion.map((item) => `* ${item}`),
    "Exclusion Criteria:",
    ...exclusion.map((item) => `* ${item}`),
  ].join("\n");

const stated = (sex: string, inclusion: readonly string[], exclusion: readonly string[] = []) => {
  const text = criteria(inclusion, exclusion);
  const found = statedSexIn(recordWithCriteria(text, { sex }));
  if (found) assert.equal(text.slice(found.start, found.start + found.text.length), found.text);
  return found?.sexes;
};

test("a criterion that lets in one sex only", () => {
  for (const item of [
    "Women aged 18 to 45",
    "Female, 18 years or older",
    "Patients must be female.",
    "The patient is a female with known menopausal status",
    "Postmenopausal women with osteoporosis",
    "Pregnant women",
    "Female patients who have had a caesarean section",
  ])
    assert.deepEqual(stated("ALL", [item]), ["FEMALE"], item);
  assert.deepEqual(stated("ALL", ["Male participants..."]), ["MALE"]);
  assert.deepEqual(stated("ALL", ["Age 50 or older"], ["Men"]), ["FEMALE"]);
});

test("what is asked of one sex only lets in the other", () => {
  for (const item of [
    "Women of childbearing potential must have a negative pregnancy test",
    "Female patients should agree to use contraception",
    "If female, the patient was postmenopausal.",
    "Females who are not pregnant",
    "Male participants must agree to use contraception",
    "For women: surgically sterile",
    "Mothers and their newborns",
  ])
    assert.equal(stated("ALL", [item]), undefined, item);
  assert.equal(stated("ALL", ["Women aged 18 to 45", "Men aged 18 to 60"]), undefined);
  assert.equal(stated("ALL", ["Pregnant women", "Their newborns"]), undefined);
});

test("a study of one sex whose criteria speak of both", () => {
  assert.deepEqual(stated("FEMALE", ["Men and women with any menopausal status"]), ["ALL"]);
  assert.deepEqual(stated("MALE", ["Age 18 to 75 (male or female)"]), ["ALL"]);
  assert.deepEqual(stated("MALE", ["Prostate cancer"], ["Pregnancy"]), ["ALL", "FEMALE"]);
  assert.equal(stated("MALE", ["Prostate cancer"], ["Partner is pregnant"]), undefined);
  assert.equal(
    stated("FEMALE", ["Breast cancer", "Hemoglobin at least 12 g/dL for men and women"]),
    undefined,
  );
});

test("who is chosen by gender is not held to the words", () => {
  const record = recordWithCriteria(criteria(["Women"]), { sex: "ALL", genderBased: true });
  assert.equal(statedSexIn(record), undefined);
});
