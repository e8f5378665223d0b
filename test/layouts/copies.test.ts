import assert from "node:assert/strict";
import { test } from "node:test";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { textsOf } from "./textsOf.ts";

/** Made-up pages in the renderings of listing sites, with what those lose and add. */

const summaryHelp =
  "Review the sponsor-provided synopsis that highlights what the study is about and why it is being conducted.";
const groupsHelp =
  "Review each arm or cohort in the study, along with the interventions and objectives associated with them.";

function page(...lines: readonly string[]): StudyRecord {
  const text = `A title\nNCT ID: NCT01234567\nBrief Summary\n${summaryHelp}\n${lines.join("\n")}\n`;
  const record = parsePage(text);
  assert.deepEqual(textsOf(text, record.unrecognised), []);
  return record;
}

const armsOf = ({ study }: StudyRecord) => study.protocolSection.armsInterventionsModule?.armGroups;

test("free text of a copy may hold a heading that stands, with its sentence, elsewhere", () => {
  const { study } = page(
    "Background",
    "Brief Summary",
    "more",
    "Status: done",
    "Study Design",
    "NA",
  );
  const { descriptionModule, designModule } = study.protocolSection;
  assert.equal(descriptionModule?.briefSummary, "Background\nBrief Summary\nmore\nStatus: done");
  assert.deepEqual(designModule?.designInfo, { allocation: "NA" });
});

test("a month is shown as its last day, which is only the month", () => {
  const { study } = page("Basic Information", "COMPLETED", "2012-02-29", "2013-02-28", "");
  assert.deepEqual(study.protocolSection.statusModule, {
    overallStatus: "COMPLETED",
    startDateStruct: { date: "2012-02" },
    completionDateStruct: { date: "2013-02" },
  });
  const written = page(
    "Basic Information",
    "COMPLETED",
    "Start Date: 2012-02-29",
    "2013-03-31 (Actual)",
  );
  assert.deepEqual(written.study.protocolSection.statusModule, {
    overallStatus: "COMPLETED",
    startDateStruct: { date: "2012-02-29" },
    completionDateStruct: { date: "2013-03-31", type: "ACTUAL" },
  });
});

test("results are posted, the link to them is glued to the next heading", () => {
  const { study } = page(
    "Study Results",
    "Outcome measurements, participant flow, baseline characteristics, and adverse events have been published for this study.",
    "View full resultsBasic Information",
    "COMPLETED",
  );
  assert.equal(study.hasResults, true);
  assert.equal(study.protocolSection.statusModule?.overallStatus, "COMPLETED");
});

test("arms of the fuller rendering: types behind descriptions and names", () => {
  const full = [
    "Study Groups",
    groupsHelp,
    "True needles",
    "People with pain.",
    "Group Type EXPERIMENTAL",
    "Acupuncture",
    "Intervention Type DEVICE",
    "Needles are put into the skin.",
    "Sham needles",
    "People with pain too.",
    "Group Type SHAM_COMPARATOR",
    "Sham",
    "Intervention Type OTHER",
    "Needles are shown.",
  ];
  const arms = [
    {
      label: "True needles",
      description: "People with pain.",
      type: "EXPERIMENTAL",
      interventionNames: ["Acupuncture"],
    },
    {
      label: "Sham needles",
      description: "People with pain too.",
      type: "SHAM_COMPARATOR",
      interventionNames: ["Sham"],
    },
  ];
  const cut = page(...full);
  assert.deepEqual(armsOf(cut), arms);
  assert.equal(cut.undivided.length, 1, "where the first arm ends is a guess");
  const whole = page(
    ...full,
    "Interventions",
    "Acupuncture",
    "Intervention Type DEVICE",
    "Needles are put into the skin.",
    "Sham",
    "Intervention Type OTHER",
    "Needles are shown.",
  );
  assert.deepEqual(armsOf(whole), arms);
  assert.deepEqual(whole.undivided, []);
  assert.deepEqual(whole.study.protocolSection.armsInterventionsModule?.interventions, [
    { name: "Acupuncture", type: "DEVICE", description: "Needles are put into the skin." },
    { name: "Sham", type: "OTHER", description: "Needles are shown." },
  ]);
});

test("cohorts without interventions in the fuller rendering", () => {
  const none = "No interventions assigned to this group";
  const record = page(
    "Study Groups",
    groupsHelp,
    "Smokers",
    "Ten a day.",
    none,
    "Others",
    "None.",
    none,
  );
  assert.deepEqual(armsOf(record), [
    { label: "Smokers", description: "Ten a day." },
    { label: "Others", description: "None." },
  ]);
});

test("arms without a mark, and without interventions to tell them apart, stay undivided", () => {
  const record = page("Study Groups", groupsHelp, "Smokers", "Ten a day.", "Others", "None.");
  assert.deepEqual(armsOf(record), [
    { label: "Smokers", description: "Ten a day.\nOthers\nNone." },
  ]);
  assert.equal(record.undivided.length, 1);
});

test("conditions of the fuller rendering, joined by spaces, stay one value", () => {
  const record = page(
    "Basic Information",
    "Recruitment Status",
    "UNKNOWN",
    "Conditions",
    "See the medical conditions and disease areas that this research is targeting or investigating.",
    "Dialysis Peritoneal Dialysis Hospitalizations",
  );
  const { conditions } = record.study.protocolSection.conditionsModule ?? {};
  assert.deepEqual(conditions, ["Dialysis Peritoneal Dialysis Hospitalizations"]);
  assert.deepEqual(record.undivided, [["protocolSection", "conditionsModule", "conditions"]]);
});

test("what follows from other elements is not missed, and not the author's", () => {
  const record = page("Locations", "Clinic", "Bern, Switzerland", "Countries", "Switzerland", "");
  assert.deepEqual(
    record.sections.filter(({ empty }) => empty).map(({ title }) => title),
    ["Brief Summary"],
  );
  const list = record.study.protocolSection.contactsLocationsModule?.locations;
  assert.deepEqual(list, [{ facility: "Clinic", city: "Bern", country: "Switzerland" }]);
});

test("an author's own headings and labels in a copy", () => {
  const { study } = page(
    "Interventions",
    "Placebo",
    "Primary Outcome Measures",
    "Measure: Pain",
    "Time Frame: 12 weeks",
    "Official Title: A Trial",
  );
  assert.deepEqual(study.protocolSection.outcomesModule?.primaryOutcomes, [
    { measure: "Pain", timeFrame: "12 weeks" },
  ]);
  assert.equal(study.protocolSection.identificationModule?.officialTitle, "A Trial");
});

test("criteria of the list's renderings: headings lost, or kept; furniture left out", () => {
  const criteria = (...lines: readonly string[]) => {
    const text = `A title\n- Registration Number\n- NCT01234567\nRecruitment & Eligibility\n- Sex\n- All\n${lines.join("\n")}\nStudy & Design\n`;
    const record = parseList(text);
    assert.deepEqual(textsOf(text, record.unrecognised), []);
    return record;
  };
  const bare = criteria("-", "Adults", "- with pain", "- Pregnancy", "Read More");
  assert.equal(
    bare.study.protocolSection.eligibilityModule?.eligibilityCriteria,
    "-\nAdults\n- with pain\n- Pregnancy",
  );
  const path = ["protocolSection", "eligibilityModule", "eligibilityCriteria"];
  assert.ok(bare.copy?.drops(path));
  const headed = criteria(
    "Inclusion Criteria",
    "- Adults",
    "Read More",
    "Exclusion Criteria",
    "Not provided",
  );
  assert.equal(
    headed.study.protocolSection.eligibilityModule?.eligibilityCriteria,
    "Inclusion Criteria\n- Adults\nExclusion Criteria",
  );
  assert.ok(!headed.copy?.drops(path));
});
