import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRecord } from "../../server/src/rules/check.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

/** The finding about a randomized trial with one arm, whose model is explained in these words. */
function findingWith(interventionModelDescription: string) {
  const record = recordOfValue({
    protocolSection: {
      designModule: {
        studyType: "INTERVENTIONAL",
        designInfo: {
          allocation: "RANDOMIZED",
          interventionModel: "SINGLE_GROUP",
          interventionModelDescription,
        },
      },
      armsInterventionsModule: { armGroups: [{ label: "Coaching", type: "OTHER" }] },
    },
  });
  const today = { year: 2026, month: 6, day: 1 };
  const [finding, another] = checkRecord(record, { profile: "register", today }).filter(
    ({ code }) => code === "design/single-arm-randomized",
  );
  assert.ok(finding && !another);
  const fixes = finding.fixes?.map(({ title }) => title);
  return { severity: finding.severity, fixes };
}

test("a stepped wedge may have one arm, and keeps its allocation", () => {
  assert.deepEqual(findingWith("Clinics start one by one"), {
    severity: "error",
    fixes: ["Set the allocation to N/A", "Add a second arm"],
  });
  for (const words of ["A stepped-wedge start", "Stepped wedge design", "Step-wedge trial"])
    assert.deepEqual(findingWith(words), { severity: "warning", fixes: ["Add a second arm"] });
});
