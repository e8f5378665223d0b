import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { checkRecord } from "../../server/src/rules/check.ts";
import type { Study } from "../../server/src/study/study.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

/*
 * Texts that are nothing but what rules look for. A rule whose work grows with the square of their
 * length takes minutes here instead of a second.
 */

const length = 200_000;
const pieces = [
  "we ",
  "contact ",
  "call 123 ",
  "& ",
  "[a]\n",
  "age 18 years ",
  "* age 18 years\n",
  "Inclusion Criteria:\n",
  "exclusion ",
  "women ",
  "* Women with exclusion of all\n",
  "the patient fulfils inclusion of all\n",
  "results ",
  "pain scale ",
  "PHQ-9 ",
  "NCT01234567 ",
  "QXZ ",
  "12 weeks, ",
  "pain and ",
  "patients will be paid ",
  "change in ",
  "Primary outcome:\n",
  "de la ",
  '"',
  "(ABC) ",
  "   ",
  "a-b-",
  "1234567890",
  "http://a.b/ ",
  "a@b.co ",
  "\\> ",
  "Ã©",
];

function studyOf(text: string): Study {
  return {
    protocolSection: {
      identificationModule: { briefTitle: text, officialTitle: text },
      descriptionModule: { briefSummary: text, detailedDescription: text },
      conditionsModule: { conditions: [text], keywords: [text] },
      designModule: {
        studyType: "INTERVENTIONAL",
        designInfo: { maskingInfo: { maskingDescription: text } },
      },
      armsInterventionsModule: {
        armGroups: [{ label: text, description: text }],
        interventions: [{ name: text, description: text, type: "DRUG" }],
      },
      outcomesModule: { primaryOutcomes: [{ measure: text, description: text, timeFrame: text }] },
      eligibilityModule: eligibilityOf(text, "FEMALE"),
      statusModule: { whyStopped: text, overallStatus: "TERMINATED" },
      referencesModule: { references: [{ citation: text, pmid: "1" }] },
      contactsLocationsModule: {
        centralContacts: [{ name: text, phone: text, email: text }],
        overallOfficials: [{ name: text, affiliation: text }],
        locations: [{ facility: text, city: text, country: text }],
      },
    },
  };
}

function eligibilityOf(text: string, sex: string) {
  return {
    eligibilityCriteria: text,
    sex,
    minimumAge: "18 Years",
    maximumAge: "65 Years",
    studyPopulation: text,
    healthyVolunteers: false,
  };
}

for (const piece of pieces)
  test(`every rule reads ${JSON.stringify(piece)} over and over`, { timeout: 60_000 }, async () => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const findings = findingsOn(studyOf(text));
    assert.ok(findings.some(({ code }) => code.endsWith("too-long")));
    const forAll = findingsOn({
      protocolSection: { eligibilityModule: eligibilityOf(text, "ALL") },
    });
    assert.ok(forAll.some(({ code }) => code === "eligibility/criteria-too-long"));
    // Only then does the test see that its time is over.
    await nextTurn();
  });

function findingsOn(study: Study) {
  return checkRecord(recordOfValue(study), {
    profile: "draft",
    today: { year: 2026, month: 6, day: 1 },
    onFailure: (code, error) => {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
}
