import assert from "node:assert/strict";
import { test } from "node:test";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { textsOf } from "./textsOf.ts";

/** The record of a list, all of whose lines must be taken. */
function read(...lines: readonly string[]): StudyRecord {
  const text = `${lines.join("\n")}\n`;
  const record = parseList(text);
  assert.deepEqual(textsOf(text, record.unrecognised), []);
  return record;
}

test("values without labels: phase and status under the title, the rest above the criteria", () => {
  const { study } = read(
    "A title",
    "Phase 2",
    "Recruiting",
    "- Registration Number",
    "- NCT01234567",
    "Recruitment & Eligibility",
    "- All",
    "- 120",
    "Inclusion Criteria:",
    "- Adults",
    "Study & Design",
    "- Interventional",
    "- PARALLEL",
    "- Randomized",
  );
  assert.deepEqual(study.protocolSection, {
    identificationModule: { briefTitle: "A title", nctId: "NCT01234567" },
    statusModule: { overallStatus: "RECRUITING" },
    eligibilityModule: { sex: "ALL", eligibilityCriteria: "Inclusion Criteria:\n- Adults" },
    designModule: {
      phases: ["PHASE2"],
      enrollmentInfo: { count: 120 },
      studyType: "INTERVENTIONAL",
      designInfo: { interventionModel: "PARALLEL", allocation: "RANDOMIZED" },
    },
  });
});

test("label and value on one line, with and without a dash", () => {
  const { study } = read(
    "A title",
    "- Registration Number: NCT01234567",
    "Lead Sponsor: A University",
    "- Conditions: Asthma",
    "- COPD",
    "Recruitment & Eligibility",
    "- Status: RECRUTING",
    "Minimum Age: 18 Years",
    "- Adults",
    "- Sex: female",
    "Accepts Healthy Volunteers: No",
  );
  assert.deepEqual(study.protocolSection, {
    identificationModule: { briefTitle: "A title", nctId: "NCT01234567" },
    sponsorCollaboratorsModule: { leadSponsor: { name: "A University" } },
    conditionsModule: { conditions: ["Asthma", "COPD"] },
    statusModule: { overallStatus: "RECRUTING" },
    eligibilityModule: {
      minimumAge: "18 Years",
      healthyVolunteers: false,
      eligibilityCriteria: "- Adults\n- Sex: female",
    },
  });
});

test("a label without a value is followed by the next label", () => {
  const record = read(
    "A title",
    "- Interventions",
    "- Registration Number",
    "- NCT01234567",
    "- Brief Summary",
    "Not available",
    "Recruitment & Eligibility",
    "- Target Recruitment",
    "- Not specified",
    "Inclusion Criteria",
    "- Adults",
  );
  const count = ["protocolSection", "designModule", "enrollmentInfo", "count"];
  assert.equal(record.presence(count), "empty");
  assert.deepEqual(
    record.sections.filter(({ empty }) => empty).map(({ title }) => title),
    ["Interventions", "Brief Summary"],
  );
  assert.equal(
    record.study.protocolSection.eligibilityModule?.eligibilityCriteria,
    "Inclusion Criteria\n- Adults",
  );
  assert.ok(record.copy, "such words are a listing's");
});

test("sections that the listing does not have", () => {
  const { study } = read(
    "A title",
    "- Registration Number",
    "- NCT01234567",
    "- Official Title",
    "- A Trial of a Thing",
    "- Acronym",
    "- THING",
    "- Keywords",
    "- thing",
    "- trial",
    "Study & Design",
    "- Phase",
    "- Phase 2/Phase 3",
    "- Who Is Masked",
    "- Participant, Investigator",
    "- Primary Outcome Measures",
    "- Measure",
    "- Pain",
    "- Time Frame",
    "- 12 weeks",
    "- Description",
    "- On a scale",
    "from 0 to 10",
    "- Measure",
    "- Falls",
    "- Oversight",
    "- Data Monitoring Committee",
    "- Yes",
    "- IPD Sharing Statement",
    "- Plan to Share IPD",
    "- Undecided",
  );
  const { identificationModule, outcomesModule, ...rest } = study.protocolSection;
  assert.deepEqual(identificationModule, {
    briefTitle: "A title",
    nctId: "NCT01234567",
    officialTitle: "A Trial of a Thing",
    acronym: "THING",
  });
  assert.deepEqual(outcomesModule?.primaryOutcomes, [
    { measure: "Pain", timeFrame: "12 weeks", description: "On a scale\nfrom 0 to 10" },
    { measure: "Falls" },
  ]);
  assert.deepEqual(rest, {
    conditionsModule: { keywords: ["thing", "trial"] },
    designModule: {
      phases: ["PHASE2", "PHASE3"],
      designInfo: { maskingInfo: { whoMasked: ["PARTICIPANT", "INVESTIGATOR"] } },
    },
    oversightModule: { oversightHasDmc: true },
    ipdSharingStatementModule: { ipdSharing: "UNDECIDED" },
  });
});

test("numbers of other registries become secondary IDs", () => {
  for (const number of [
    "CTRI/2020/12/029475",
    "EUCTR2015-002540-13-HU",
    "JPRN-jRCT2080220180",
    "ACTRN12611000827932",
    "IRCT2013050813267N1",
    "NL-OMON28510",
    "RBR-86ksrj",
    "ISRCTN12345678",
    "ChiCTR2000029308",
  ]) {
    const { study } = read(
      "A title",
      "- Registration Number",
      `- ${number}`,
      "- Status",
      "- Recruiting",
    );
    assert.deepEqual(study.protocolSection.identificationModule, {
      briefTitle: "A title",
      secondaryIdInfos: [{ id: number, type: "REGISTRY" }],
    });
  }
  for (const malformed of ["NTC01234567", "NCT0123456", "NCT 01234567"]) {
    const { study } = read("A title", "- Registration Number", `- ${malformed}`);
    assert.equal(study.protocolSection.identificationModule?.nctId, malformed);
  }
});

test("glued interventions are divided before their types", () => {
  const { study } = read(
    "A title",
    "- Interventions",
    "- Drug: DSXS1411Drug: PlaceboOther: Sham control",
  );
  assert.deepEqual(study.protocolSection.armsInterventionsModule?.interventions, [
    { type: "DRUG", name: "DSXS1411" },
    { type: "DRUG", name: "Placebo" },
    { type: "OTHER", name: "Sham control" },
  ]);
});

test("outcomes that an author writes under a listing's table are items of their own", () => {
  const { study, undivided } = read(
    "A title",
    "- Primary Outcome Measures",
    "Name Time Method Pain 12 weeks Sleep 24 weeks",
    "- Measure",
    "- Falls",
    "- Time Frame",
    "- 6 months",
  );
  assert.deepEqual(study.protocolSection.outcomesModule?.primaryOutcomes, [
    { measure: "Pain 12 weeks Sleep 24 weeks" },
    { measure: "Falls", timeFrame: "6 months" },
  ]);
  assert.equal(undivided.length, 1);
});

test("a site count, sites with flags, sites twice", () => {
  const sites = [
    { facility: "Clinic", city: "Basel", country: "Switzerland" },
    { facility: "Hospital", city: "Sayre", state: "Pennsylvania", country: "United States" },
  ];
  const once = read(
    "A title",
    "Trial Locations",
    "- Locations (2)",
    "Clinic",
    "🇨🇭Basel, Switzerland",
    "Hospital",
    "🇺🇸Sayre, Pennsylvania, United States",
  );
  assert.deepEqual(once.study.protocolSection.contactsLocationsModule?.locations, sites);
  assert.equal(once.study.locationCount, 2);
  const count = once.source.rangeOf(["locationCount"]);
  assert.equal(count.end - count.start, 1);
  const twice = read(
    "MedPath",
    "",
    "A title",
    "",
    "Registration Number",
    "NCT01234567",
    "",
    "Trial Locations",
    "",
    "Locations (2)",
    "",
    "Clinic",
    "",
    "🇨🇭",
    "",
    "Basel, Switzerland",
    "",
    "Hospital",
    "",
    "🇺🇸",
    "",
    "Sayre, Pennsylvania, United States",
    "",
    "Clinic",
    "🇨🇭Basel, Switzerland",
    "Hospital",
    "🇺🇸Sayre, Pennsylvania, United States",
    "MedPath",
    "© 2025 MedPath, Inc. All rights reserved.",
  );
  assert.deepEqual(twice.study.protocolSection.contactsLocationsModule?.locations, sites);
  assert.deepEqual(
    twice.sections.map(({ title }) => title),
    ["Trial Locations"],
  );
});

test("names that read like the labels of other elements", () => {
  for (const dash of ["- ", ""]) {
    const lines = [
      "Conditions",
      "Healthy Volunteers",
      "Students",
      "Interventions",
      "Behavioral: Diary",
      "Registration Number",
      "NCT01234567",
      "Lead Sponsor",
      "A University",
      "Arm && Interventions",
      "Group",
      "Healthy Volunteers",
      "Group Type",
      "Other",
    ];
    const { study } = read("A title", ...lines.map((line) => dash + line));
    const { conditionsModule, armsInterventionsModule, eligibilityModule } = study.protocolSection;
    assert.deepEqual(conditionsModule?.conditions, ["Healthy Volunteers", "Students"]);
    assert.deepEqual(armsInterventionsModule?.armGroups, [
      { label: "Healthy Volunteers", type: "OTHER" },
    ]);
    assert.equal(eligibilityModule, undefined);
  }
});

test("a usual label behind a dash ends a list of names", () => {
  const { study } = read(
    "A title",
    "- Keywords",
    "- walking",
    "- Sex",
    "- Target Recruitment",
    "- 12",
  );
  assert.deepEqual(study.protocolSection.conditionsModule?.keywords, ["walking"]);
  assert.equal(study.protocolSection.designModule?.enrollmentInfo?.count, 12);
});
