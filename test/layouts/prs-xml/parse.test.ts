import assert from "node:assert/strict";
import test from "node:test";
import { parseXml } from "../../../server/src/layouts/prs-xml/parse.ts";
import type { Path } from "../../../server/src/study/path.ts";
import { valueAt } from "../../../server/src/study/path.ts";
import type { Part } from "../../../server/src/study/sourceMap.ts";
import { uploadText } from "./uploadText.ts";

function read(elements: string) {
  const text = uploadText(elements);
  const [record] = parseXml(text).records;
  assert.ok(record);
  return {
    record,
    text,
    at: (...path: Path) => valueAt(record.study, ["protocolSection", ...path]),
    written(path: Path, part?: Part) {
      const { start, end } = record.source.rangeOf(["protocolSection", ...path], part);
      return text.slice(start, end);
    },
  };
}

test("words of the upload format are the tokens of the v2 structure", () => {
  const { at } = read(`<overall_status>Active, not recruiting</overall_status>
    <start_date>2024-05</start_date>
    <start_date_type>Anticipated</start_date_type>
    <study_design>
      <study_type>Interventional</study_type>
      <interventional_design>
        <interventional_subtype>Health Services Research</interventional_subtype>
        <phase>Phase 1/2</phase>
        <assignment>Crossover Assignment</assignment>
        <allocation>N/A</allocation>
        <no_masking>no</no_masking>
        <masked_subject>yes</masked_subject>
        <masked_assessor>True</masked_assessor>
      </interventional_design>
    </study_design>
    <eligibility>
      <healthy_volunteers>No</healthy_volunteers>
      <gender>Both</gender>
      <minimum_age>18 years</minimum_age>
      <maximum_age> N/A</maximum_age>
    </eligibility>`);
  assert.equal(at("statusModule", "overallStatus"), "ACTIVE_NOT_RECRUITING");
  assert.deepEqual(at("statusModule", "startDateStruct"), { date: "2024-05", type: "ESTIMATED" });
  assert.deepEqual(at("designModule", "phases"), ["PHASE1", "PHASE2"]);
  assert.deepEqual(at("designModule", "designInfo"), {
    primaryPurpose: "HEALTH_SERVICES_RESEARCH",
    interventionModel: "CROSSOVER",
    allocation: "NA",
    maskingInfo: { masking: "DOUBLE", whoMasked: ["PARTICIPANT", "OUTCOMES_ASSESSOR"] },
  });
  assert.deepEqual(at("eligibilityModule"), {
    healthyVolunteers: false,
    sex: "ALL",
    minimumAge: "18 Years",
  });
});

test("what the registry keeps private stands in the registration section", () => {
  const { record } = read(`<is_ind_study>yes</is_ind_study>
    <ind_info>
      <ind_grantor>CDER</ind_grantor>
      <ind_number>12345</ind_number>
      <has_expanded_access>unknown</has_expanded_access>
    </ind_info>
    <sponsors>
      <lead_sponsor><agency>Example</agency></lead_sponsor>
      <resp_party><resp_party_type>Sponsor</resp_party_type><phone>1</phone></resp_party>
    </sponsors>
    <oversight_info>
      <regulatory_authority>Ministry</regulatory_authority>
      <irb_info><approval_status>Approved</approval_status><name>Board</name></irb_info>
    </oversight_info>`);
  assert.deepEqual(record.study.registrationSection, {
    isIndStudy: true,
    indInfo: { indGrantor: "CDER", indNumber: "12345" },
    hasExpandedAccess: "unknown",
    respParty: { phone: "1" },
    regulatoryAuthority: ["Ministry"],
    irbInfo: { approvalStatus: "APPROVED", name: "Board" },
  });
});

test("a partial upload says so, and what it deletes", () => {
  const text = uploadText('<keyword delete="true"/>').replace(
    "<clinical_study>",
    '<clinical_study partial_upload="true">',
  );
  const { registrationSection } = parseXml(text).records[0]?.study ?? {};
  assert.deepEqual(registrationSection, { partialUpload: true, deleted: ["keyword"] });
});

test("arms and interventions are tied in both", () => {
  const { at, written } = read(`<arm_group><arm_group_label>A</arm_group_label></arm_group>
    <intervention>
      <intervention_type>Biological/Vaccine</intervention_type>
      <intervention_name>X</intervention_name>
      <arm_group_label>A</arm_group_label>
    </intervention>`);
  const names: Path = ["armsInterventionsModule", "armGroups", 0, "interventionNames"];
  assert.deepEqual(at(...names), ["Biological: X"]);
  assert.equal(written([...names, 0], "whole"), "<arm_group_label>A</arm_group_label>");
});

test("a value has the range of its text, its key that of its tag", () => {
  const title: Path = ["identificationModule", "briefTitle"];
  const { written } = read("<brief_title>\n  A &amp; B\n</brief_title>");
  assert.equal(written(title), "A &amp; B");
  assert.equal(written(title, "key"), "brief_title");
  assert.equal(written(title, "whole"), "<brief_title>\n  A &amp; B\n</brief_title>");
});

test("a stretch of a text is found through references and indentation", () => {
  const { record, text } = read(`<eligibility>
      <criteria><textblock>
        Inclusion &amp; more:
          - Age &gt; 18
      </textblock></criteria>
    </eligibility>`);
  const path = ["protocolSection", "eligibilityModule", "eligibilityCriteria"];
  const value = String(valueAt(record.study, path));
  assert.equal(value, "Inclusion \\& more:\n  - Age \\> 18");
  const from = value.indexOf("Age");
  const { start, end } = record.source.rangeOfSpan(path, [from, value.length]);
  assert.equal(text.slice(start, end), "Age &gt; 18");
});

test("a missing element is shown at the element that would hold it", () => {
  const { written } = read("<eligibility><gender>All</gender></eligibility>");
  assert.equal(written(["eligibilityModule", "minimumAge"]), "eligibility");
  assert.equal(written(["statusModule", "whyStopped"]), "clinical_study");
  assert.equal(written(["identificationModule", "secondaryIdInfos"]), "id_info");
});

test("the parts of a name are one value, found from each of them", () => {
  const { at, record, text, written } = read(`<overall_official>
      <first_name>Ann</first_name>
      <last_name>Other</last_name>
      <degrees>MD, PhD</degrees>
    </overall_official>`);
  const name: Path = ["contactsLocationsModule", "overallOfficials", 0, "name"];
  assert.equal(at(...name), "Ann Other, MD, PhD");
  assert.ok(written(name).startsWith("Ann") && written(name).endsWith("PhD"));
  for (const part of ["Ann", "Other", "PhD"])
    assert.deepEqual(record.source.pathAt(text.indexOf(part)), ["protocolSection", ...name]);
});

test("absent, empty, unread and present stay apart", () => {
  const { record } = read(`<brief_title/>
    <brief_summary><textblock> </textblock></brief_summary>
    <enrollment>about sixty</enrollment>
    <keyword/>
    <eligibility><gender>All</gender><maximum_age>N/A</maximum_age></eligibility>`);
  const presence = (...path: Path) => record.presence(["protocolSection", ...path]);
  assert.equal(presence("identificationModule", "briefTitle"), "empty");
  assert.equal(presence("identificationModule", "officialTitle"), "absent");
  assert.equal(presence("descriptionModule", "briefSummary"), "empty");
  assert.equal(presence("conditionsModule", "keywords"), "empty");
  assert.equal(presence("conditionsModule", "conditions"), "absent");
  assert.equal(presence("eligibilityModule", "sex"), "present");
  assert.equal(presence("eligibilityModule", "maximumAge"), "present");
  const count = ["protocolSection", "designModule", "enrollmentInfo", "count"];
  assert.equal(record.presence(count), "unread");
  assert.equal(record.rawText(count), "about sixty");
});

test("forms without an entry are no items", () => {
  const { at } = read("<primary_outcome/><overall_contact><last_name/></overall_contact>");
  assert.equal(at("outcomesModule"), undefined);
  assert.equal(at("contactsLocationsModule"), undefined);
});

test("what no element takes is listed as unrecognised", () => {
  const { record, text } = read("<lead_org><name>X</name></lead_org>\nwords");
  assert.deepEqual(
    record.unrecognised.map(({ start, end }) => text.slice(start, end)),
    ["<lead_org><name>X</name></lead_org>", "words"],
  );
});

test("results are kept and not read", () => {
  const { record } = read(
    '<r:result xmlns:r="http://clinicaltrials.gov/rrs"><baseline/></r:result>',
  );
  assert.equal(record.study.hasResults, true);
  assert.deepEqual(record.unrecognised, []);
});
