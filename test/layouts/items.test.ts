import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import type { Study } from "../../server/src/study/study.ts";
import { textsOf } from "./textsOf.ts";

/** The study of a page with one title line and these lines under it, all of which must be taken. */
function read(...lines: readonly string[]): Study["protocolSection"] {
  const text = `A title\n${lines.join("\n")}\n`;
  const { study, unrecognised } = parsePage(text);
  assert.deepEqual(textsOf(text, unrecognised), []);
  return study.protocolSection;
}

const primary = (...lines: readonly string[]) =>
  read("Primary Outcome Measures", ...lines).outcomesModule?.primaryOutcomes;

test("outcomes with a label before every value", () => {
  assert.deepEqual(
    primary(
      "Measure: Change in pain",
      "Time Frame: 12 weeks",
      "Description: On a scale",
      "from 0 to 10.",
      "Measure: Falls",
      "Time Frame: Baseline, 24 weeks",
    ),
    [
      {
        measure: "Change in pain",
        timeFrame: "12 weeks",
        description: "On a scale\nfrom 0 to 10.",
      },
      { measure: "Falls", timeFrame: "Baseline, 24 weeks" },
    ],
  );
});

test("outcomes without labels: time frames are known by their shape", () => {
  const twoOutcomes = [
    { measure: "Change in pain from baseline at week 12", timeFrame: "12 weeks" },
    { measure: "Falls", timeFrame: "Up to 24 weeks" },
  ];
  const [first, second] = twoOutcomes;
  const lines = [first?.measure, first?.timeFrame, second?.measure, second?.timeFrame].map(String);
  assert.deepEqual(primary(...lines), twoOutcomes);
  assert.deepEqual(primary(...lines.slice(0, 2), "", ...lines.slice(2)), twoOutcomes);
  assert.deepEqual(primary("Pain", "12 weeks", "Measured on a scale.", "", "Falls"), [
    { measure: "Pain", timeFrame: "12 weeks", description: "Measured on a scale." },
    { measure: "Falls" },
  ]);
});

test("outcomes whose names have no label, and the other way round", () => {
  const outcomes = [
    { measure: "Pain", timeFrame: "12 weeks" },
    { measure: "Falls", timeFrame: "24 weeks" },
  ];
  assert.deepEqual(
    primary("Pain", "Time Frame: 12 weeks", "Falls", "Time Frame: 24 weeks"),
    outcomes,
  );
  assert.deepEqual(primary("Measure: Pain", "12 weeks", "Measure: Falls", "24 weeks"), outcomes);
  assert.deepEqual(
    primary(
      "Pain",
      "Time Frame: 12 weeks",
      "Description: On a scale.",
      "Falls",
      "Time Frame: 24 weeks",
    ),
    [{ ...outcomes[0], description: "On a scale." }, outcomes[1]],
  );
});

const arms = (...lines: readonly string[]) => read(...lines).armsInterventionsModule;

test("arms without labels are cut by the interventions that recur among them", () => {
  assert.deepEqual(
    arms(
      "Study Groups",
      "Taping",
      "Tape and exercise, twice a week.",
      "Kinesio taping",
      "Tape is put on the lower back by a trained person.",
      "Exercise",
      "Exercises at home, three times a week, for a month.",
      "Control",
      "Exercise",
      "Exercises at home, three times a week, for a month.",
      "Interventions",
      "Kinesio taping",
      "Tape is put on the lower back by a trained person.",
      "Exercise",
      "Exercises at home, three times a week, for a month.",
    ),
    {
      armGroups: [
        {
          label: "Taping",
          description: "Tape and exercise, twice a week.",
          interventionNames: ["Kinesio taping", "Exercise"],
        },
        { label: "Control", interventionNames: ["Exercise"] },
      ],
      interventions: [
        {
          name: "Kinesio taping",
          description: "Tape is put on the lower back by a trained person.",
        },
        { name: "Exercise", description: "Exercises at home, three times a week, for a month." },
      ],
    },
  );
});

test("an arm that bears its intervention's name is one arm", () => {
  const interventions = ["Interventions", "Acupuncture", "Needles."];
  assert.deepEqual(
    arms("Study Groups", "Acupuncture", "Acupuncture", "Needles.", ...interventions),
    {
      armGroups: [{ label: "Acupuncture", interventionNames: ["Acupuncture"] }],
      interventions: [{ name: "Acupuncture", description: "Needles." }],
    },
  );
  const twice = ["Acupuncture", "Needles.", "Acupuncture", "Needles."];
  assert.deepEqual(arms("Study Groups", ...twice, ...interventions), {
    armGroups: [
      { label: "Acupuncture", description: "Needles.", interventionNames: ["Acupuncture"] },
    ],
    interventions: [{ name: "Acupuncture", description: "Needles." }],
  });
});

test("arms and interventions with a type that is called so and no more", () => {
  assert.deepEqual(
    arms(
      "Study Groups",
      "Arm: Drug A",
      "Type: Experimental",
      "Arm: Placebo",
      "Description: No drug",
      "Type: Placebo Comparator",
      "Interventions",
      "Intervention: A",
      "Type: Drug",
    ),
    {
      armGroups: [
        { label: "Drug A", type: "EXPERIMENTAL" },
        { label: "Placebo", description: "No drug", type: "PLACEBO_COMPARATOR" },
      ],
      interventions: [{ name: "A", type: "DRUG" }],
    },
  );
});

test("arms whose names alone have no label", () => {
  assert.deepEqual(
    arms(
      "Study Groups",
      "Drug A",
      "Arm Type: Experimental",
      "Description: 10 mg a day",
      "for a month",
      "Intervention: Drug: A",
      "Placebo",
      "Arm Type: PLACEBO_COMPARATOR",
      "Interventions",
      "Drug: A",
      "Description: A tablet",
      "Drug: Placebo",
      "Description: A tablet without A",
    ),
    {
      armGroups: [
        {
          label: "Drug A",
          type: "EXPERIMENTAL",
          description: "10 mg a day\nfor a month",
          interventionNames: ["Drug: A"],
        },
        { label: "Placebo", type: "PLACEBO_COMPARATOR" },
      ],
      interventions: [
        { type: "DRUG", name: "A", description: "A tablet" },
        { type: "DRUG", name: "Placebo", description: "A tablet without A" },
      ],
    },
  );
});

test("an author's arms without interventions are set apart by blank lines", () => {
  assert.deepEqual(arms("Study Groups", "Smokers", "Ten a day.", "", "Others", "None a day."), {
    armGroups: [
      { label: "Smokers", description: "Ten a day." },
      { label: "Others", description: "None a day." },
    ],
  });
});

test("interventions with their types before the names", () => {
  assert.deepEqual(
    arms(
      "Interventions",
      "Intervention: Drug: Aspirin",
      "Other Name: ASA",
      "Other Name: Acetyl",
      "Device: Cuff",
    ),
    {
      interventions: [
        { type: "DRUG", name: "Aspirin", otherNames: ["ASA", "Acetyl"] },
        { type: "DEVICE", name: "Cuff" },
      ],
    },
  );
});

test("sponsors: without labels the last one leads", () => {
  const { sponsorCollaboratorsModule } = read(
    "Sponsors",
    "A University",
    "OTHER",
    "B Inc.",
    "Industry",
  );
  assert.deepEqual(sponsorCollaboratorsModule, {
    leadSponsor: { name: "B Inc.", class: "INDUSTRY" },
    collaborators: [{ name: "A University", class: "OTHER" }],
  });
  assert.deepEqual(
    read("Sponsors", "Lead Sponsor: B Inc.", "Class: INDUSTRY", "A University", "OTHER", "C Fund")
      .sponsorCollaboratorsModule,
    {
      leadSponsor: { name: "B Inc.", class: "INDUSTRY" },
      collaborators: [{ name: "A University", class: "OTHER" }, { name: "C Fund" }],
    },
  );
});

test("sites, officials and contacts", () => {
  const { contactsLocationsModule } = read(
    "Locations",
    "Hospital, Department 4",
    "Seoul, Korea, Republic of",
    "Clinic",
    "🇺🇸Inglewood, California, United States",
    "Facility: Practice",
    "Site Status: Recruiting",
    "City: Bern",
    "Country: Switzerland",
    "Contact Name: A. Person",
    "Contact Phone: 555",
    "Contact Name: B. Person",
    "Contact Email: b@example.org",
    "Principal Investigators",
    "A. Person, MD",
    "Role: Study Chair",
    "A University",
    "B. Person",
    "Study Director",
    "B University",
    "Central Contacts",
    "C. Person",
    "+41 31 000 00 00",
    "c@example.org",
    "D. Person",
  );
  assert.deepEqual(contactsLocationsModule, {
    locations: [
      { facility: "Hospital, Department 4", city: "Seoul", country: "Korea, Republic of" },
      { facility: "Clinic", city: "Inglewood", state: "California", country: "United States" },
      {
        facility: "Practice",
        status: "RECRUITING",
        city: "Bern",
        country: "Switzerland",
        contacts: [
          { name: "A. Person", phone: "555" },
          { name: "B. Person", email: "b@example.org" },
        ],
      },
    ],
    overallOfficials: [
      { name: "A. Person, MD", role: "STUDY_CHAIR", affiliation: "A University" },
      { name: "B. Person", role: "STUDY_DIRECTOR", affiliation: "B University" },
    ],
    centralContacts: [
      { name: "C. Person", phone: "+41 31 000 00 00", email: "c@example.org" },
      { name: "D. Person" },
    ],
  });
});

test("sites given by their facilities alone", () => {
  const { contactsLocationsModule } = read("Locations", "Mayo Clinic", "Charité");
  assert.deepEqual(contactsLocationsModule?.locations, [
    { facility: "Mayo Clinic" },
    { facility: "Charité" },
  ]);
});

test("references, links, identifiers", () => {
  const { referencesModule, identificationModule } = read(
    "References",
    "Smith A. A paper. 2020.",
    "Citation: Jones B. Another. 2021.",
    "PMID: 12345",
    "Reference Type: Result",
    "See Also Links",
    "https://example.org/trial",
    "The trial's page",
    "Other Identifiers",
    "ABC-1",
    "Identifier Type: -",
    "Identifier Source: org_study_id",
    "2015-002540-13",
    "Identifier Type: EudraCT Number",
    "Identifier Source: -",
    "Identifier: GRANT-1",
    "Identifier Type: OTHER_GRANT",
  );
  assert.deepEqual(referencesModule, {
    references: [
      { citation: "Smith A. A paper. 2020." },
      { citation: "Jones B. Another. 2021.", pmid: "12345", type: "RESULT" },
    ],
    seeAlsoLinks: [{ url: "https://example.org/trial", label: "The trial's page" }],
  });
  assert.deepEqual(identificationModule, {
    briefTitle: "A title",
    orgStudyIdInfo: { id: "ABC-1" },
    secondaryIdInfos: [
      { id: "2015-002540-13", type: "EUDRACT_NUMBER" },
      { id: "GRANT-1", type: "OTHER_GRANT" },
    ],
  });
});

test("related trials: the numbers are not the record's", () => {
  const text = "A title\nRelated Trials\nFirst\nNCT00000001\nSecond\nnct 00000002\nNCT00000003\n";
  const { study } = parsePage(text);
  assert.deepEqual(study.relatedTrials, [
    { title: "First", nctId: "NCT00000001" },
    { title: "Second", nctId: "nct 00000002" },
    { nctId: "NCT00000003" },
  ]);
  assert.deepEqual(study.protocolSection.identificationModule, { briefTitle: "A title" });
});

test("names that read like the labels of other elements", () => {
  const { conditionsModule, armsInterventionsModule, eligibilityModule } = read(
    "Conditions",
    "Healthy Volunteers",
    "Sex",
    "Study Groups",
    "Healthy Volunteers",
    "Arm Type: OTHER",
    "Study Population",
    "Arm Type: OTHER",
  );
  assert.deepEqual(conditionsModule?.conditions, ["Healthy Volunteers", "Sex"]);
  assert.deepEqual(
    armsInterventionsModule?.armGroups?.map(({ label }) => label),
    ["Healthy Volunteers", "Study Population"],
  );
  assert.equal(eligibilityModule, undefined);
});
