import assert from "node:assert/strict";
import { test } from "node:test";
import { measuresIn, measureWords } from "../../server/src/rules/outcome/joinedMeasures.ts";

for (const title of [
  "Distant recurrence-free survival and overall survival",
  "DFS and iDFS",
  "Measurement of height and weight",
  "Change in LDL, HDL and triglycerides",
  "Time to tumor progression and duration of response in responder patients",
  "Hospital stay, back and leg pain and reflex deficit",
  "CNS ORR, CNS DOR, CNS PFS",
  "Response rate and heart rate",
  "Operative time, blood loss and hospital stay",
  "Time to progression, overall mortality",
  "HbA1c, fasting glucose and fasting insulin",
  "C-peptide, muscle strength",
  "Waist circumference, hip circumference",
  "Quality of life and patient satisfaction",
])
  test(`several measures: ${title}`, () => {
    const names = measuresIn(title);
    assert.ok(names.length > 1);
    for (const name of names)
      assert.ok(
        measureWords.some((word) => new RegExp(`\\b${word}(?![a-z])`, "i").test(name)),
        `"${name}" has no word that is looked for`,
      );
  });

for (const title of [
  "Overall survival",
  "Safety and tolerability",
  "ORR, Objective Response Rate",
  "Progression-free survival (PFS)",
  "Postoperative nausea and vomiting",
  "Incidence and severity of adverse events",
  "Head and neck pain",
  "Correlation of weight and blood pressure",
  "Ratio of LDL and HDL",
  "Systolic and diastolic blood pressure",
  "Pain and disability on the Oswestry Disability Index",
  "Percentage of time of glucose levels between 3.9 and 7.8 mmol/L",
  "Overall survival by PFS and ORR",
])
  test(`one measure: ${title}`, () => {
    assert.deepEqual(measuresIn(title), []);
  });
