import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLayout } from "../../server/src/layouts/all.ts";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import { listSeed, pageSeed } from "./samplesText.ts";
import { textsOf } from "./textsOf.ts";

/** The lines `from` to `to` of a text, from 1. */
function lines(text: string, from: number, to = from): string {
  return text
    .split("\n")
    .slice(from - 1, to)
    .join("\n");
}

const sponsor = (name: string) => ({ name, class: "OTHER" });

test("the page seed: every value", () => {
  const { study } = parsePage(pageSeed);
  assert.deepEqual(study, {
    protocolSection: {
      identificationModule: {
        nctId: "NCT01763086",
        briefTitle: lines(pageSeed, 1),
        orgStudyIdInfo: { id: "NFH-MSC-allo-HSCT-2013" },
      },
      statusModule: {
        overallStatus: "UNKNOWN",
        startDateStruct: { date: "2013-01" },
        completionDateStruct: { date: "2016-01" },
        lastUpdatePostDateStruct: { date: "2013-01-16" },
      },
      descriptionModule: { detailedDescription: lines(pageSeed, 30, 31) },
      designModule: {
        studyType: "INTERVENTIONAL",
        phases: ["PHASE2"],
        enrollmentInfo: { count: 60 },
        designInfo: {
          allocation: "NA",
          interventionModel: "SINGLE_GROUP",
          primaryPurpose: "TREATMENT",
          maskingInfo: { masking: "NONE" },
        },
      },
      armsInterventionsModule: {
        armGroups: [
          {
            label: "Mesenchymal stem cells",
            description: "Mesenchymal stem cells 1×10\\^6 cells/kg, intravenously",
            interventionNames: ["Mesenchymal stem cells"],
          },
        ],
        interventions: [{ name: "Mesenchymal stem cells", description: lines(pageSeed, 49) }],
      },
      eligibilityModule: {
        eligibilityCriteria: lines(pageSeed, 52, 56),
        minimumAge: "14 Years",
        maximumAge: "65 Years",
        sex: "ALL",
        healthyVolunteers: false,
      },
      sponsorCollaboratorsModule: {
        leadSponsor: sponsor("Nanfang Hospital, Southern Medical University"),
        collaborators: [63, 65, 67, 69, 71, 73, 75, 77, 79].map((line) =>
          sponsor(lines(pageSeed, line)),
        ),
      },
      contactsLocationsModule: {
        overallOfficials: [
          {
            name: "Qifa Liu, MD",
            role: "PRINCIPAL_INVESTIGATOR",
            affiliation: "Nanfang Hospital, Southern Medical University",
          },
        ],
        locations: [
          {
            facility: "Department of Hematology,Nanfang Hospital, Southern Medical University",
            city: "Guangzhou",
            state: "Guangdong",
            country: "China",
          },
        ],
      },
      referencesModule: {
        references: [{ citation: lines(pageSeed, 102) }, { citation: lines(pageSeed, 103) }],
      },
    },
    relatedTrials: [18, 20, 22, 24, 26].map((line) => ({
      title: lines(pageSeed, line),
      nctId: lines(pageSeed, line + 1),
    })),
  });
});

test("the page seed: sections, the listing's own text, nothing left over", () => {
  const { sections, boilerplate, unrecognised, undivided, copy } = parsePage(pageSeed);
  assert.deepEqual(textsOf(pageSeed, unrecognised), []);
  assert.deepEqual(undivided, []);
  const empty = sections.filter((section) => section.empty).map(({ title }) => title);
  assert.deepEqual(empty, ["Brief Summary", "Conditions", "Responsible Party", "Central Contacts"]);
  assert.equal(sections.length, 20);
  const last = sections.at(-1);
  assert.equal(last && textsOf(pageSeed, [last.whole])[0], lines(pageSeed, 109, 110));
  // Nineteen help sentences, one about results, "Identifier …: -" twice, the repeated description.
  assert.equal(boilerplate.length, 19 + 1 + 4 + 1);
  assert.ok(copy?.drops(["protocolSection", "outcomesModule", "primaryOutcomes"]));
  assert.ok(copy?.drops(["protocolSection", "descriptionModule", "briefSummary"]));
  assert.ok(!copy?.drops(["protocolSection", "statusModule", "overallStatus"]));
});

test("the list seed: every value", () => {
  const { study } = parseList(listSeed);
  const site = (facility: number, city: string, state?: string) => ({
    facility: lines(listSeed, facility),
    city,
    ...(state !== undefined && { state }),
    country: "China",
  });
  assert.deepEqual(study, {
    protocolSection: {
      identificationModule: { nctId: "NCT03123458", briefTitle: lines(listSeed, 1) },
      statusModule: { overallStatus: "UNKNOWN" },
      sponsorCollaboratorsModule: {
        leadSponsor: { name: "Shenzhen Geno-Immune Medical Institute" },
      },
      descriptionModule: {
        briefSummary: lines(listSeed, 11),
        detailedDescription: lines(listSeed, 13),
      },
      conditionsModule: { conditions: ["Immune Related DisorderTissue Damage"] },
      designModule: {
        studyType: "INTERVENTIONAL",
        designInfo: { interventionModel: "SINGLE_GROUP" },
        enrollmentInfo: { count: 100 },
      },
      armsInterventionsModule: {
        armGroups: [
          {
            label: "Single arm, cfMSC to treat immune disorders",
            interventionNames: ["clonal fetal MSCs"],
            description: "cfMSCs treatment",
          },
        ],
        interventions: [{ type: "BIOLOGICAL", name: "clonal fetal MSCs" }],
      },
      outcomesModule: {
        primaryOutcomes: [{ measure: lines(listSeed, 41).slice("Name Time Method ".length) }],
        secondaryOutcomes: [{ measure: lines(listSeed, 43).slice("Name Time Method ".length) }],
      },
      eligibilityModule: { sex: "ALL", eligibilityCriteria: lines(listSeed, 21, 32) },
      contactsLocationsModule: {
        locations: [
          site(46, "Shenzhen", "Guangdong"),
          site(48, "Beijing", "Beijing"),
          site(50, "Beijing"),
        ],
      },
    },
    locationCount: 3,
  });
});

test("the list seed: sections, undivided outcomes, nothing left over", () => {
  const { sections, unrecognised, undivided, copy } = parseList(listSeed);
  assert.deepEqual(textsOf(listSeed, unrecognised), []);
  assert.deepEqual(
    undivided.map((path) => path.at(-1)),
    ["primaryOutcomes", "secondaryOutcomes"],
  );
  assert.deepEqual(
    sections.map(({ title, empty }) => (empty ? `${title} (empty)` : title)),
    [
      "Conditions",
      "Interventions",
      "Brief Summary",
      "Detailed Description",
      "Recruitment & Eligibility",
      "Study & Design",
      "Arm && Interventions",
      "Primary Outcome Measures",
      "Secondary Outcome Measures",
      "Trial Locations",
    ],
  );
  const interventions = sections[1];
  assert.equal(
    interventions && textsOf(listSeed, [interventions.whole])[0],
    "- Interventions\n- Biological: clonal fetal MSCs\n",
    "the record's own number is not part of the section above it",
  );
  assert.ok(copy?.drops(["protocolSection", "eligibilityModule", "minimumAge"]));
  assert.ok(copy?.drops(["protocolSection", "eligibilityModule", "eligibilityCriteria"]));
});

test("each seed is detected as its layout, other texts as none", () => {
  assert.equal(detectLayout(pageSeed)?.id, "page");
  assert.equal(detectLayout(listSeed)?.id, "list");
  assert.equal(detectLayout("# Notes\n\nStatus: open\n\n- Conditions of sale\n"), undefined);
  const undashed =
    "Conditions\nAsthma\nRegistration Number\nNCT01234567\nLead Sponsor\nA\nBrief Summary\nB\n";
  assert.equal(
    detectLayout(`${undashed}Detailed Description\nC\nPrimary Outcome Measures\n`)?.id,
    "list",
  );
  assert.equal(
    detectLayout("Conditions\nAsthma\nBrief Summary\nB\nDetailed Description\nC\n")?.id,
    "page",
  );
  assert.equal(detectLayout(""), undefined);
  assert.equal(detectLayout("", { expected: true })?.id, "page");
});
