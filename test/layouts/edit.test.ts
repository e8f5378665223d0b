import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { applyEdits } from "../../server/src/layouts/text/edit/composeEdits.ts";
import type { Change } from "../../server/src/study/change.ts";
import type { Path } from "../../server/src/study/path.ts";
import { listSeed, pageSeed } from "./samplesText.ts";

/** The text after the changes. */
function edited(layout: Layout, text: string, ...changes: readonly Change[]): string {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  return applyEdits(text, layout.edit(text, record, changes));
}

/** Asserts that the changes put the second lines in the place of the first and change nothing else. */
function replaces(
  layout: Layout,
  text: string,
  changes: readonly Change[],
  before: string,
  after: string,
): void {
  const [start, end, more] = text.split(before);
  assert.ok(start !== undefined && end !== undefined && more === undefined, "once in the text");
  assert.equal(edited(layout, text, ...changes), `${start}${after}${end}`);
}

const at = (path: string): Path =>
  path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
const set = (path: string, value: unknown): Change => ({ kind: "set", path: at(path), value });
const insert = (path: string, value: unknown): Change => ({
  kind: "insert",
  path: at(path),
  value,
});
const remove = (path: string): Change => ({ kind: "remove", path: at(path) });

const status = "protocolSection.statusModule";
const eligibility = "protocolSection.eligibilityModule";
const outcomes = "protocolSection.outcomesModule.primaryOutcomes";
const arms = "protocolSection.armsInterventionsModule";
const identification = "protocolSection.identificationModule";

test("a value is replaced where it stands, in the manner of the old one", () => {
  replaces(
    page,
    pageSeed,
    [set(`${status}.overallStatus`, "COMPLETED")],
    "\nUNKNOWN\n",
    "\nCOMPLETED\n",
  );
  replaces(
    list,
    listSeed,
    [set(`${status}.overallStatus`, "COMPLETED")],
    "- UNKNOWN\n",
    "- COMPLETED\n",
  );
  replaces(list, listSeed, [set(`${eligibility}.sex`, "FEMALE")], "- All\n", "- Female\n");
  replaces(
    page,
    pageSeed,
    [set("protocolSection.designModule.enrollmentInfo.count", 120)],
    "60 participants",
    "120 participants",
  );
  replaces(
    page,
    pageSeed,
    [set(`${eligibility}.healthyVolunteers`, true)],
    "ALL\nNo\n",
    "ALL\nYes\n",
  );
  replaces(
    page,
    pageSeed,
    [set(`${identification}.nctId`, "NCT01763087")],
    "NCT01763086",
    "NCT01763087",
  );
  replaces(
    list,
    "A title\n- Phase\n- Phase 2\n- Masking\n- Recruting\n",
    [
      set("protocolSection.designModule.phases", ["PHASE2", "PHASE3"]),
      set("protocolSection.designModule.designInfo.maskingInfo.masking", "NONE"),
    ],
    "- Phase 2\n- Masking\n- Recruting\n",
    "- Phase 2/Phase 3\n- Masking\n- None (Open Label)\n",
  );
});

test("two changes at once: the ages change places", () => {
  replaces(
    page,
    pageSeed,
    [set(`${eligibility}.minimumAge`, "65 Years"), set(`${eligibility}.maximumAge`, "14 Years")],
    "14 Years\n65 Years\n",
    "65 Years\n14 Years\n",
  );
});

test("a missing element gets a label and its place among the others", () => {
  replaces(
    page,
    pageSeed,
    [set(`${identification}.officialTitle`, "A Trial")],
    "Last Updated: 2013-01-16\n",
    "Last Updated: 2013-01-16\nOfficial Title: A Trial\n",
  );
  replaces(
    page,
    pageSeed,
    [set(`${status}.primaryCompletionDateStruct.date`, "2015-06")],
    "2013-01-31\n2016-01-31\n",
    "2013-01-31\nPrimary Completion Date: 2015-06\n2016-01-31\n",
  );
  replaces(
    list,
    listSeed,
    [set(`${eligibility}.minimumAge`, "18 Years"), set(`${eligibility}.maximumAge`, "N/A")],
    "- Target Recruitment\n- 100\n",
    "- Target Recruitment\n- 100\n- Minimum Age\n- 18 Years\n- Maximum Age\n- N/A\n",
  );
  replaces(
    list,
    listSeed,
    [set("protocolSection.designModule.phases", ["PHASE1", "PHASE2"])],
    "Study & Design\n",
    "Study & Design\n- Clinical Phase\n- PHASE1/PHASE2\n",
  );
});

test("a type stands in brackets behind its date; a listing's last day of a month is its month", () => {
  replaces(
    page,
    pageSeed,
    [set(`${status}.startDateStruct.type`, "ACTUAL")],
    "2013-01-31",
    "2013-01 (Actual)",
  );
  replaces(
    page,
    pageSeed,
    [set("protocolSection.designModule.enrollmentInfo.type", "ESTIMATED")],
    "60 participants",
    "60 participants (Estimated)",
  );
  const dated = "A title\nBasic Information\nStart Date: 2024-02 (Estimated)\n";
  replaces(
    page,
    dated,
    [set(`${status}.startDateStruct.type`, "ACTUAL")],
    "(Estimated)",
    "(Actual)",
  );
  replaces(page, dated, [remove(`${status}.startDateStruct.type`)], " (Estimated)", "");
  replaces(page, dated, [set(`${status}.startDateStruct.date`, "2024-03")], "2024-02", "2024-03");
});

test("a last day of a month that an author means gets its label", () => {
  replaces(
    page,
    pageSeed,
    [set(`${status}.startDateStruct.date`, "2013-02-28")],
    "UNKNOWN\nPHASE2\n60 participants\nINTERVENTIONAL\n2013-01-31\n2016-01-31\n",
    [
      "Recruitment Status: UNKNOWN",
      "Clinical Phase: PHASE2",
      "Total Enrollment: 60",
      "Study Classification: INTERVENTIONAL",
      "Study Start Date: 2013-02-28",
      "Study Completion Date: 2016-01",
      "",
    ].join("\n"),
  );
});

test("where a value's place says what it is, its neighbours get labels", () => {
  replaces(
    page,
    pageSeed,
    [remove(`${eligibility}.minimumAge`)],
    "14 Years\n65 Years\nALL\nNo\n",
    "Maximum Age: 65 Years\nSex: ALL\nAccepts Healthy Volunteers: No\n",
  );
});

test("a new section stands before the next one, under its heading", () => {
  const outcome = { measure: "Blood count", timeFrame: "12 weeks" };
  replaces(
    page,
    pageSeed,
    [insert(`${outcomes}.0`, outcome)],
    "Eligibility Criteria\nCheck",
    "Primary Outcome Measures\nMeasure: Blood count\nTime Frame: 12 weeks\nEligibility Criteria\nCheck",
  );
  replaces(
    list,
    listSeed,
    [insert(`${outcomes.replace("primary", "other")}.0`, outcome)],
    "Trial Locations\n",
    "- Other Outcome Measures\n- Measure\n- Blood count\n- Time Frame\n- 12 weeks\nTrial Locations\n",
  );
  replaces(
    page,
    "A title\r\n\r\nBasic Information\r\nRECRUITING\r\n\r\nStudy Design\r\nRANDOMIZED\r\n",
    [set("protocolSection.descriptionModule.briefSummary", "We ask.\nThen we look.")],
    "Study Design\r\n",
    "Brief Summary\r\nWe ask.\r\nThen we look.\r\n\r\nStudy Design\r\n",
  );
  assert.equal(
    edited(page, "A title", set(`${identification}.acronym`, "ABC")),
    "A title\nAcronym: ABC",
  );
  assert.equal(
    edited(page, "", set(`${identification}.briefTitle`, "A title")),
    "Brief Title: A title\n",
  );
});

test("items go in between, out and elsewhere with all that is theirs", () => {
  const text = [
    "A title",
    "Primary Outcome Measures",
    "Measure: Pain",
    "Time Frame: 1 day",
    "Measure: Sleep",
    "Description: Hours",
    "and minutes",
    "Measure: Falls",
  ].join("\n");
  const [pain, sleep, falls] = [
    "Measure: Pain\nTime Frame: 1 day",
    "Measure: Sleep\nDescription: Hours\nand minutes",
    "Measure: Falls",
  ];
  const head = "A title\nPrimary Outcome Measures\n";
  assert.equal(
    edited(page, text, insert(`${outcomes}.1`, { measure: "Mood", timeFrame: "2 days" })),
    `${head}${pain}\nMeasure: Mood\nTime Frame: 2 days\n${sleep}\n${falls}`,
  );
  assert.equal(edited(page, text, remove(`${outcomes}.1`)), `${head}${pain}\n${falls}`);
  assert.equal(
    edited(page, text, { kind: "move", path: at(`${outcomes}.2`), to: 0 }),
    `${head}${falls}\n${pain}\n${sleep}\n`,
  );
  assert.equal(
    edited(page, text, { kind: "move", path: at(`${outcomes}.0`), to: 2 }),
    `${head}${sleep}\n${falls}\n${pain}`,
  );
  assert.equal(
    edited(page, text, set(`${outcomes}.2.timeFrame`, "3 days")),
    `${text}\nTime Frame: 3 days`,
  );
});

test("several changes: an intervention and its link in an arm", () => {
  const text =
    "A title\nStudy Groups\nArm: A\nArm Type: EXPERIMENTAL\nInterventions\nIntervention: X\n";
  assert.equal(
    edited(
      page,
      text,
      insert(`${arms}.interventions.1`, { type: "DRUG", name: "Y" }),
      insert(`${arms}.armGroups.0.interventionNames.0`, "Drug: Y"),
    ),
    "A title\nStudy Groups\nArm: A\nArm Type: EXPERIMENTAL\nIntervention: Drug: Y\nInterventions\nIntervention: X\nIntervention: Y\nIntervention Type: DRUG\n",
  );
});

test("arms that were read by their interventions get labels together with them", () => {
  replaces(
    page,
    pageSeed,
    [set(`${arms}.interventions.0.name`, "MSC")],
    pageSeed.slice(
      pageSeed.indexOf("Mesenchymal stem cells\nMesenchymal stem cells 1"),
      pageSeed.indexOf("Eligibility Criteria\nCheck"),
    ),
    [
      "Arm: Mesenchymal stem cells",
      "Description: Mesenchymal stem cells 1×10\\^6 cells/kg, intravenously",
      "Intervention: Mesenchymal stem cells",
      ...pageSeed.split("\n").slice(45, 47),
      "Intervention: MSC",
      `Description: ${pageSeed.split("\n")[48]}`,
      "",
    ].join("\n"),
  );
});

test("a list of words keeps the marks of its neighbours", () => {
  const conditions = "protocolSection.conditionsModule.conditions";
  replaces(
    list,
    listSeed,
    [set(`${conditions}.0`, "Immune Related Disorder"), insert(`${conditions}.1`, "Tissue Damage")],
    "- Immune Related DisorderTissue Damage\n",
    "- Immune Related Disorder\n- Tissue Damage\n",
  );
  replaces(
    page,
    "A title\nConditions\n  * Asthma\n",
    [insert(`${conditions}.1`, "COPD")],
    "* Asthma\n",
    "* Asthma\n  * COPD\n",
  );
  replaces(
    page,
    pageSeed,
    [insert(`${conditions}.0`, "Graft Failure")],
    "investigating.\nStudy Design",
    "investigating.\nGraft Failure\nStudy Design",
  );
});

test("an empty section goes with its heading and the listing's sentence", () => {
  const lines = pageSeed.split("\n");
  replaces(
    page,
    pageSeed,
    [remove("protocolSection.conditionsModule.conditions")],
    `${lines[31]}\n${lines[32]}\n`,
    "",
  );
});

test("blank lines do not pile up where something went", () => {
  assert.equal(
    edited(
      page,
      "A title\n\nBrief Summary\nText.\n\nConditions\nAsthma\n",
      remove("protocolSection.descriptionModule.briefSummary"),
    ),
    "A title\n\nBrief Summary\n\nConditions\nAsthma\n",
  );
});

test("what a layout cannot hold gives no edits, not even of the other changes", () => {
  const [record] = page.parse(pageSeed).records;
  assert.ok(record);
  const changes = [
    set(`${status}.overallStatus`, "COMPLETED"),
    set("resultsSection.participantFlowModule", { groups: [{ id: "FG000" }] }),
  ];
  assert.deepEqual(page.edit(pageSeed, record, changes), []);
  assert.deepEqual(page.edit(pageSeed, record, [remove("")]), []);
  assert.deepEqual(page.edit(pageSeed, record, [{ kind: "remove", path: [] }]), []);
});
