import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import type { Study } from "../../server/src/study/study.ts";
import { textsOf } from "./textsOf.ts";

/** The study of a page; every line must be taken unless `left` says otherwise. */
function read(text: string, left: readonly string[] = []): Study["protocolSection"] {
  const { study, unrecognised } = parsePage(text);
  assert.deepEqual(textsOf(text, unrecognised), left);
  return study.protocolSection;
}

function status(...lines: readonly string[]): unknown {
  const { statusModule, designModule } = read(`A title\nBasic Information\n${lines.join("\n")}\n`);
  return { ...statusModule, ...designModule };
}

test("values without labels are told apart by their shape, in any order and number", () => {
  const whole = {
    overallStatus: "NOT_YET_RECRUITING",
    phases: ["PHASE1", "PHASE2"],
    enrollmentInfo: { count: 1200 },
    studyType: "INTERVENTIONAL",
    startDateStruct: { date: "2026-01" },
    completionDateStruct: { date: "2027-06-30" },
  };
  const lines = [
    "NOT_YET_RECRUITING",
    "PHASE1/PHASE2",
    "1200 participants",
    "INTERVENTIONAL",
    "2026-01",
    "2027-06-30",
  ];
  assert.deepEqual(status(...lines), whole);
  assert.deepEqual(status(...lines.slice(0, 4).toReversed(), ...lines.slice(4)), whole);
  assert.deepEqual(
    status(
      "Not yet recruiting",
      "Phase 1/Phase 2",
      "1,200",
      "Interventional",
      "January 2026",
      "June 30, 2027",
    ),
    whole,
  );
  const { phases: _, ...withoutPhase } = whole;
  assert.deepEqual(status(...lines.filter((line) => !line.startsWith("PHASE"))), withoutPhase);
});

test("a misspelt status without a label is still the status", () => {
  for (const misspelt of [
    "RECRUTING",
    "Recruitng",
    "COMPLETD",
    "Open to accrual",
    "ongoing",
    "[status]",
  ])
    assert.deepEqual(
      status(misspelt, "PHASE2", "OBSERVATIONAL"),
      { overallStatus: misspelt, phases: ["PHASE2"], studyType: "OBSERVATIONAL" },
      misspelt,
    );
  assert.deepEqual(status("PHASE3", "Compleeted", "INTERVENTINAL"), {
    phases: ["PHASE3"],
    overallStatus: "Compleeted",
    studyType: "INTERVENTINAL",
  });
});

test("three dates are start, primary completion and completion; one is the start", () => {
  assert.deepEqual(status("2024-01", "2025-01", "2026-01"), {
    startDateStruct: { date: "2024-01" },
    primaryCompletionDateStruct: { date: "2025-01" },
    completionDateStruct: { date: "2026-01" },
  });
  assert.deepEqual(status("2024-01"), { startDateStruct: { date: "2024-01" } });
  assert.deepEqual(status("Start Date: 2024-01", "2026-01"), {
    startDateStruct: { date: "2024-01" },
    completionDateStruct: { date: "2026-01" },
  });
  assert.deepEqual(status("Start Date: 2024-01", "2025-01", "2026-01"), {
    startDateStruct: { date: "2024-01" },
    primaryCompletionDateStruct: { date: "2025-01" },
    completionDateStruct: { date: "2026-01" },
  });
});

test("types stand in brackets or on a line of their own, in words or tokens", () => {
  const typed = {
    enrollmentInfo: { count: 60, type: "ESTIMATED" },
    startDateStruct: { date: "2024-02-28", type: "ACTUAL" },
    completionDateStruct: { date: "2026-01", type: "ESTIMATED" },
  };
  assert.deepEqual(status("60 (Estimated)", "2024-02-28 (Actual)", "2026-01 (Anticipated)"), typed);
  assert.deepEqual(
    status("60 participants (ESTIMATED)", "February 28, 2024 (ACTUAL)", "2026-01 (estimated)"),
    typed,
  );
  assert.deepEqual(
    status(
      "Enrollment: 60",
      "Enrollment Type: Estimated",
      "Start Date: 2024-02-28",
      "Start Date Type: Actual",
      "Study Completion Date",
      "2026-01 (Estimated)",
    ),
    typed,
  );
  assert.deepEqual(status("Start Date: 2024-02-28 (actuall)"), {
    startDateStruct: { date: "2024-02-28", type: "actuall" },
  });
});

test("dates that the registry does not take, and impossible ones, stay as they are written", () => {
  assert.deepEqual(status("31/01/2013", "2013-13-45"), {
    startDateStruct: { date: "31/01/2013" },
    completionDateStruct: { date: "2013-13-45" },
  });
});

test("what cannot be read as its type is kept beside the value", () => {
  const text = "A title\nBasic Information\nEnrollment: about sixty\nExpanded Access: maybe\n";
  const record = parsePage(text);
  const count = ["protocolSection", "designModule", "enrollmentInfo", "count"];
  const access = ["protocolSection", "statusModule", "expandedAccessInfo", "hasExpandedAccess"];
  assert.deepEqual(record.study.protocolSection, {
    identificationModule: { briefTitle: "A title" },
  });
  assert.equal(record.rawText(count), "about sixty");
  assert.equal(record.presence(count), "unread");
  assert.equal(record.rawText(access), "maybe");
});

test("a label before some values only", () => {
  assert.deepEqual(
    status("Recruitment Status", "RECRUITING", "PHASE2", "Study Type: Observational", "2024-01"),
    {
      overallStatus: "RECRUITING",
      phases: ["PHASE2"],
      studyType: "OBSERVATIONAL",
      startDateStruct: { date: "2024-01" },
    },
  );
  assert.deepEqual(
    read(
      "A title\nEligibility Criteria\nInclusion Criteria:\n* Adults\nSex: FEMALE\n18 Years\nNo\n",
    ),
    {
      identificationModule: { briefTitle: "A title" },
      eligibilityModule: {
        sex: "FEMALE",
        healthyVolunteers: false,
        minimumAge: "18 Years",
        eligibilityCriteria: "Inclusion Criteria:\n* Adults",
      },
    },
  );
});

test("labels without values are empty elements, not the next label's text", () => {
  const record = parsePage(
    "A title\nBasic Information\nRecruitment Status:\nWhy Stopped\nPhase: PHASE1\n",
  );
  const at = (name: string) => ["protocolSection", "statusModule", name];
  assert.equal(record.presence(at("overallStatus")), "empty");
  assert.equal(record.presence(at("whyStopped")), "empty");
  assert.deepEqual(record.study.protocolSection.designModule, { phases: ["PHASE1"] });
});

test("a value that is also a label", () => {
  const { sponsorCollaboratorsModule } = read(
    "A title\nResponsible Party\nResponsible Party Type\nSponsor\n",
  );
  assert.deepEqual(sponsorCollaboratorsModule, { responsibleParty: { type: "SPONSOR" } });
});

test("design: interventional with roles and a description, observational with 'Other'", () => {
  const design = (...lines: readonly string[]) =>
    read(`A title\nBasic Information\n${lines[0]}\nStudy Design\n${lines.slice(1).join("\n")}\n`)
      .designModule?.designInfo;
  assert.deepEqual(
    design(
      "INTERVENTIONAL",
      "Randomized",
      "Crossover Assignment",
      "Prevention",
      "DOUBLE",
      "Participants Outcome Assessors",
      "They did not know which of the two solutions they were given by the nurse",
    ),
    {
      allocation: "RANDOMIZED",
      interventionModel: "CROSSOVER",
      primaryPurpose: "PREVENTION",
      maskingInfo: {
        masking: "DOUBLE",
        whoMasked: ["PARTICIPANT", "OUTCOMES_ASSESSOR"],
        maskingDescription:
          "They did not know which of the two solutions they were given by the nurse",
      },
    },
  );
  assert.deepEqual(design("OBSERVATIONAL", "OTHER", "PROSPECTIVE"), {
    observationalModel: "OTHER",
    timePerspective: "PROSPECTIVE",
  });
  assert.deepEqual(design("INTERVENTIONAL", "RANDOMISED", "PARALEL", "TREATMNT", "NONE"), {
    allocation: "RANDOMISED",
    interventionModel: "PARALEL",
    primaryPurpose: "TREATMNT",
    maskingInfo: { masking: "NONE" },
  });
});

test("eligibility: missing ages leave no gap", () => {
  const tail = (...lines: readonly string[]) => {
    const text = `A title\nEligibility Criteria\nInclusion Criteria\n* Adults\n${lines.join("\n")}\n`;
    const { eligibilityCriteria, ...rest } = read(text).eligibilityModule ?? {};
    assert.equal(eligibilityCriteria, "Inclusion Criteria\n* Adults");
    return rest;
  };
  assert.deepEqual(tail("18 Years", "ALL", "No"), {
    minimumAge: "18 Years",
    sex: "ALL",
    healthyVolunteers: false,
  });
  assert.deepEqual(tail("6 Weeks", "1 Year", "Male", "Yes"), {
    minimumAge: "6 Weeks",
    maximumAge: "1 Year",
    sex: "MALE",
    healthyVolunteers: true,
  });
  assert.deepEqual(tail("N/A", "65+", "ALL"), { minimumAge: "N/A", maximumAge: "65+", sex: "ALL" });
});

test("criteria keep lines that look like labels", () => {
  const criteria =
    "Inclusion Criteria\n* Sex: female\n* Status: stable\nExclusion Criteria\n* Phase: acute";
  const { eligibilityModule, statusModule } = read(`A title\nEligibility Criteria\n${criteria}\n`);
  assert.equal(eligibilityModule?.eligibilityCriteria, criteria);
  assert.equal(statusModule, undefined);
});

test("headings with a value behind them, as on a record without lists", () => {
  assert.deepEqual(
    read(
      [
        "Brief Title: Vitamin D for Backs",
        "Official Title: A Trial of Vitamin D",
        "Brief Summary: We give vitamin D.",
        "Then we ask.",
        "Eligibility Criteria: Adults",
        "Conditions: Low Back Pain",
        "Sciatica",
        "Keywords: vitamin D",
        "Primary Outcome: Pain on a scale from 0 to 10",
        "Time Frame: 12 weeks",
        "Primary Outcome: Sleep",
        "Time Frame: 24 weeks",
        "Secondary Outcome: Falls",
        "",
      ].join("\n"),
    ),
    {
      identificationModule: {
        briefTitle: "Vitamin D for Backs",
        officialTitle: "A Trial of Vitamin D",
      },
      descriptionModule: { briefSummary: "We give vitamin D.\nThen we ask." },
      eligibilityModule: { eligibilityCriteria: "Adults" },
      conditionsModule: { conditions: ["Low Back Pain", "Sciatica"], keywords: ["vitamin D"] },
      outcomesModule: {
        primaryOutcomes: [
          { measure: "Pain on a scale from 0 to 10", timeFrame: "12 weeks" },
          { measure: "Sleep", timeFrame: "24 weeks" },
        ],
        secondaryOutcomes: [{ measure: "Falls" }],
      },
    },
  );
});

test("a heading ends free text; a phrase with a colon does not", () => {
  const { descriptionModule, conditionsModule } = read(
    "A title\nBrief Summary\nDesign: we ask.\nInterventions: none.\nConditions\nAsthma\n",
  );
  assert.deepEqual(descriptionModule, {
    briefSummary: "Design: we ask.\nInterventions: none.",
  });
  assert.deepEqual(conditionsModule, { conditions: ["Asthma"] });
});

test("what nothing takes is left over, never lost", () => {
  const text = "A title\nBasic Information\nRECRUITING\nlorem ipsum\nSeeAlso nothing\n";
  read(text, ["lorem ipsum", "SeeAlso nothing"]);
  const twice = "A title\nNCT ID: NCT01234567\nNCT ID: NCT07654321\n";
  read(twice, ["NCT ID: NCT07654321"]);
});
