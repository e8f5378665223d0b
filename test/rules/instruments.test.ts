import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedRecord } from "../../server/src/rules/check.ts";
import { gradingCriteriaOf, scalesOf } from "../../server/src/rules/outcome/instruments.ts";
import { namesDirection, namesRange } from "../../server/src/rules/outcome/scoreMeaning.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

function recordWith(measure: string, description?: string) {
  const study = {
    protocolSection: {
      outcomesModule: { primaryOutcomes: [{ measure, ...(description && { description }) }] },
    },
  };
  const today = { year: 2026, month: 6, day: 1 };
  return checkedRecord(recordOfValue(study), { profile: "auto", today });
}

function scaleIn(measure: string, description?: string) {
  return scalesOf(recordWith(measure, description))[0];
}

for (const [title, scale] of [
  ["Change in pain on a Visual Analogue Scale", "Visual Analogue Scale"],
  ["VAS for back pain", "VAS"],
  ["EQ-5D-5L", "EQ-5D-5L"],
  ["Score on the EORTC QLQ-C30", "QLQ-C30"],
  ["Oswestry Disability Index at 6 months", "Disability Index"],
  ["Patient Satisfaction Questionnaire", "Satisfaction Questionnaire"],
  ["PHQ-9 in week 12", "PHQ-9"],
  ["Quality of recovery by QoR-15", "QoR-15"],
  ["QuickDASH at 6 weeks", "QuickDASH"],
  ["mJOA score", "mJOA"],
  ["Neck Pain Numeric Rating Scale", "Pain Numeric Rating Scale"],
  ["Fear-Avoidance Beliefs Questionnaire", "Fear-Avoidance Beliefs Questionnaire"],
  ["Hamilton Depression Rating Scale", "Depression Rating Scale"],
  ["Anxiety by the DASS-21 scale", "DASS-21"],
  ["Quality of life by the SF-12-questionnaire", "SF-12"],
  ["Core Outcome Measures Index (COMI)", "Core Outcome Measures Index"],
  ["Oswestry questionnaire", "Oswestry questionnaire"],
  ["12-Item Short-form Health Survey", "Short-form Health Survey"],
] as const)
  test(`a scale: ${title}`, () => {
    assert.equal(scaleIn(title)?.text, scale);
  });

for (const title of [
  "Body mass index",
  "HOMA-IR index",
  "ECOG performance status",
  "Gleason score",
  "Large scale production",
  "Energy expenditure by the IPAQ",
  "VAS-like signals",
  "Health survey of the village",
  "HER2 expression",
  "Overall survival (OS)",
])
  test(`no scale: ${title}`, () => {
    assert.equal(scaleIn(title), undefined);
  });

test("the title comes before the description", () => {
  assert.equal(scaleIn("Pain on a VAS", "Measured by the SF-36")?.element, "measure");
  assert.equal(scaleIn("Pain", "Measured by the SF-36")?.element, "description");
});

test("grading criteria are found beside a scale", () => {
  const [criteria] = gradingCriteriaOf(recordWith("Pain on a VAS", "Toxicity by CTCAE"));
  assert.equal(criteria?.text, "CTCAE");
});

for (const text of [
  "from 0 to 10",
  "range 29-145",
  "0 (no pain) and 10 (worst)",
  "minimum 0, maximum 36",
])
  test(`a range: ${text}`, () => {
    assert.ok(namesRange(text));
  });

test("no range and no direction", () => {
  for (const text of ["EQ-5D-5L", "Validated questionnaire of 13 items", "Score at week 12"]) {
    assert.ok(!namesRange(text), text);
    assert.ok(!namesDirection(text), text);
  }
});
