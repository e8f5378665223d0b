import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { checkRecord } from "../../server/src/rules/check.ts";
import type { Study } from "../../server/src/study/study.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

/*
 * Lists of thousands of entries with a finding each. What grows with the square of their length, in a
 * rule or in what is done with its findings, takes minutes here instead of a second.
 */

const entries = 3000;

function studyOf(text: (index: number) => string): Study {
  const list = <T>(make: (text: string) => T): T[] =>
    Array.from({ length: entries }, (_, i) => make(text(i)));
  return {
    protocolSection: {
      identificationModule: { secondaryIdInfos: list((id) => ({ id, type: "OTHER" })) },
      conditionsModule: { conditions: list(String), keywords: list(String) },
      designModule: { studyType: "INTERVENTIONAL" },
      armsInterventionsModule: {
        armGroups: list((label) => ({ label, description: label, interventionNames: [label] })),
        interventions: list((name) => ({ name, description: name, armGroupLabels: [name] })),
      },
      outcomesModule: {
        primaryOutcomes: list((measure) => ({ measure, timeFrame: measure, description: measure })),
      },
      eligibilityModule: { eligibilityCriteria: list(String).join("\n* ") },
      referencesModule: { references: list((pmid) => ({ pmid, citation: pmid })) },
      contactsLocationsModule: {
        centralContacts: list((name) => ({ name, phone: name, email: name })),
        overallOfficials: list((name) => ({ name, affiliation: name })),
        locations: list((facility) => ({ facility, city: facility, country: "United States" })),
      },
    },
  };
}

for (const [name, text] of [
  ["alike", () => "Aspirin"],
  ["different", (index: number) => `Aspirin ${index}`],
  ["empty", () => ""],
  ["NCT numbers", (index: number) => `NCT0${String(index).padStart(7, "0")}`],
  ["placeholders", () => "TBD"],
] as const)
  test(`${entries} entries in each list: ${name}`, { timeout: 60_000 }, async () => {
    const findings = checkRecord(recordOfValue(studyOf(text)), {
      profile: "draft",
      today: { year: 2026, month: 6, day: 1 },
      onFailure: (code, error) => {
        throw new Error(`the rule ${code} failed`, { cause: error });
      },
    });
    assert.ok(findings.length > entries);
    // Only then does the test see that its time is over.
    await nextTurn();
  });
