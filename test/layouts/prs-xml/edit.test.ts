import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { editRecord } from "../../../server/src/layouts/prs-xml/edit/editRecord.ts";
import { parseXml } from "../../../server/src/layouts/prs-xml/parse.ts";
import { printXml } from "../../../server/src/layouts/prs-xml/print.ts";
import { applyChange, applyChanges, type Change } from "../../../server/src/study/change.ts";
import type { StudyRecord } from "../../../server/src/study/record.ts";
import type { Study } from "../../../server/src/study/study.ts";
import { readSharedLines, sharedPath, unlessShared } from "../../sharedFolder.ts";
import { changesOf } from "./changesOf.ts";
import { comparable } from "./comparable.ts";
import { uploadText, withEdits } from "./uploadText.ts";

function edited(text: string, ...changes: readonly Change[]): string {
  const [record] = parseXml(text).records;
  assert.ok(record);
  return withEdits(text, editRecord(text, record, changes));
}

const eligibility = ["protocolSection", "eligibilityModule"];
const conditions = ["protocolSection", "conditionsModule", "conditions"];

test("a changed word is the only text that changes", () => {
  const text = uploadText(`    <!-- kept -->
    <eligibility>
      <criteria><textblock>
        Inclusion Criteria:
          - Age &#62; 18 &amp; consent
      </textblock></criteria>
      <gender >Both</gender>
      <minimum_age>18 years</minimum_age>
      <maximum_age/>
    </eligibility>`);
  const criteria = [...eligibility, "eligibilityCriteria"];
  const changed = edited(
    text,
    { kind: "set", path: criteria, value: "Inclusion Criteria:\n  - Age > 21 \\& consent" },
    { kind: "set", path: [...eligibility, "maximumAge"], value: "65 Years" },
  );
  assert.equal(
    changed,
    text
      .replace("&#62; 18", "&#62; 21")
      .replace("<maximum_age/>", "<maximum_age>65 Years</maximum_age>"),
  );
});

test("new elements stand in the schema's order, indented as their neighbours", () => {
  const text = uploadText("    <brief_title>T</brief_title>\n    <keyword>k</keyword>");
  const changed = edited(
    text,
    { kind: "insert", path: [...conditions, 0], value: "Gout" },
    {
      kind: "set",
      path: ["protocolSection", "statusModule", "startDateStruct"],
      value: { date: "2024-05", type: "ESTIMATED" },
    },
  );
  assert.equal(
    changed,
    text.replace(
      "    <keyword>",
      `    <start_date>2024-05</start_date>
    <start_date_type>Anticipated</start_date_type>
    <condition>Gout</condition>
    <keyword>`,
    ),
  );
});

test("items are inserted, removed and moved as whole elements, with what else stands in them", () => {
  const text = uploadText(
    ["a", "b", "c"]
      .map(
        (name) =>
          `    <link><!-- ${name} --><url>${name}</url><description>${name}</description></link>`,
      )
      .join("\n"),
  );
  const links = ["protocolSection", "referencesModule", "seeAlsoLinks"];
  const [a, b, c] = text.split("\n").filter((line) => line.includes("<link>"));
  const order = (...lines: readonly (string | undefined)[]) =>
    text.replace([a, b, c].join("\n"), lines.join("\n"));
  assert.equal(edited(text, { kind: "move", path: [...links, 0], to: 2 }), order(b, c, a));
  assert.equal(edited(text, { kind: "move", path: [...links, 2], to: 0 }), order(c, a, b));
  assert.equal(edited(text, { kind: "remove", path: [...links, 1] }), order(a, c));
});

test("a person's name is written into its parts", () => {
  const official = uploadText(`    <overall_official>
      <first_name>Ann</first_name>
      <last_name>Other</last_name>
      <degrees>MD</degrees>
    </overall_official>`);
  const path = ["protocolSection", "contactsLocationsModule", "overallOfficials", 0, "name"];
  assert.equal(
    edited(official, { kind: "set", path, value: "Ann B. Other, PhD" }),
    official
      .replace("</first_name>", "</first_name>\n      <middle_name>B.</middle_name>")
      .replace("MD", "PhD"),
  );
});

test("contacts and investigators of a site stand in elements of their own", () => {
  const text = uploadText(`    <location>
      <facility>
        <name>Clinic</name>
        <address/>
      </facility>
      <contact>
        <last_name>Help desk</last_name>
      </contact>
    </location>`);
  const contacts = ["protocolSection", "contactsLocationsModule", "locations", 0, "contacts"];
  const changed = edited(
    text,
    { kind: "insert", path: [...contacts, 1], value: { name: "Ann Other", role: "CONTACT" } },
    { kind: "insert", path: [...contacts, 2], value: { name: "B. C.", role: "SUB_INVESTIGATOR" } },
    { kind: "set", path: [...contacts, 0, "phone"], value: "1" },
  );
  assert.equal(
    changed,
    text.replace("desk</last_name>", "desk</last_name>\n        <phone>1</phone>").replace(
      "</contact>",
      `</contact>
      <contact_backup>
        <first_name>Ann</first_name>
        <last_name>Other</last_name>
      </contact_backup>
      <investigator>
        <last_name>B. C.</last_name>
        <role>Sub-Investigator</role>
      </investigator>`,
    ),
  );
});

test("an arm that names an intervention is tied to it in the intervention", () => {
  const text = uploadText(`    <arm_group>
      <arm_group_label>A</arm_group_label>
    </arm_group>
    <intervention>
      <intervention_type>Drug</intervention_type>
      <intervention_name>X</intervention_name>
    </intervention>`);
  const arm = ["protocolSection", "armsInterventionsModule", "armGroups", 0];
  const tied = edited(text, {
    kind: "set",
    path: [...arm, "interventionNames"],
    value: ["Drug: X"],
  });
  const name = "<intervention_name>X</intervention_name>";
  const label = "<arm_group_label>A</arm_group_label>";
  assert.equal(tied, text.replace(name, `${name}\n      ${label}`));
  assert.equal(edited(tied, { kind: "remove", path: [...arm, "interventionNames"] }), text);
});

test("who is masked is written as yes and no", () => {
  const text = uploadText(`    <study_design>
      <study_type>Interventional</study_type>
      <interventional_design>
        <interventional_subtype>Treatment</interventional_subtype>
        <phase>Phase 2/3</phase>
        <allocation>Randomized</allocation>
        <no_masking>no</no_masking>
        <masked_subject>yes</masked_subject>
      </interventional_design>
    </study_design>`);
  const info = ["protocolSection", "designModule", "designInfo", "maskingInfo"];
  const changed = edited(text, {
    kind: "set",
    path: info,
    value: { masking: "DOUBLE", whoMasked: ["PARTICIPANT", "INVESTIGATOR"] },
  });
  const line = "<masked_subject>yes</masked_subject>";
  assert.equal(
    changed,
    text.replace(line, `${line}\n        <masked_investigator>yes</masked_investigator>`),
  );
});

test("an empty record and an empty element are filled", () => {
  const path = ["protocolSection", "identificationModule", "briefTitle"];
  const record = '<s:study_collection xmlns:s="http://clinicaltrials.gov/prs">\n<clinical_study/>';
  const [empty] = parseXml(edited(record, { kind: "set", path, value: "T" })).records;
  assert.equal(empty?.study.protocolSection.identificationModule?.briefTitle, "T");
  const text = uploadText("    <brief_title />");
  assert.equal(
    edited(text, { kind: "set", path, value: "A & B" }),
    text.replace("<brief_title />", "<brief_title>A &amp; B</brief_title>"),
  );
  assert.equal(edited(text, { kind: "remove", path }), text.replace("\n    <brief_title />", ""));
});

/** Texts as they are, with Windows line ends, without lines, and cut in a place. */
const variants: readonly (readonly [name: string, (text: string, index: number) => string])[] = [
  ["as they are", (text) => text],
  ["with Windows line ends", (text) => text.replaceAll(/\r?\n/g, "\r\n")],
  ["without line breaks", (text) => text.replaceAll(/>\s+</g, "><")],
  [
    "damaged",
    (text, index) => {
      const at = Math.floor(text.length * (0.2 + (0.7 * ((index * 37) % 100)) / 100));
      return text.slice(0, at) + text.slice(at + 3 + (index % 5));
    },
  ],
];

test("any change makes a file with the changed value, in any file of the corpus", {
  skip: unlessShared("corpus/prs-xml") || unlessShared("corpus/ctgov-v2.ndjson.gz"),
}, () => {
  const folder = sharedPath("corpus/prs-xml");
  const studies = readSharedLines<Study>("corpus/ctgov-v2.ndjson.gz");
  const texts = [
    ...readdirSync(folder)
      .filter((name) =>
        /^(?:awconway|polavarapup2__(?:CDR64184|PDQExpectedGeneratedXML|sample-pdq-update)\.|shug0131__1234\.)/.test(
          name,
        ),
      )
      .map((name) => readFileSync(join(folder, name), "utf8")),
    ...studies
      .filter((_, index) => index % 700 === 7)
      .map(({ protocolSection }) => printXml([{ protocolSection }])),
  ];
  let changes = 0;
  for (const [name, vary] of variants) {
    for (const [index, original] of texts.entries()) {
      const text = vary(original, index);
      const record: StudyRecord | undefined = parseXml(text).records[0];
      if (record === undefined) continue;
      for (const change of changesOf(record.study)) {
        const after: StudyRecord | undefined = parseXml(edited(text, change)).records[0];
        assert.ok(after);
        const wanted: string = JSON.stringify(comparable(applyChange(record.study, change)));
        const found: string = JSON.stringify(comparable(after.study));
        // Only a difference is worth the time of telling which.
        if (found !== wanted) {
          assert.deepEqual(
            JSON.parse(found),
            JSON.parse(wanted),
            `${name}: ${JSON.stringify(change)}`,
          );
        }
        changes++;
      }
    }
  }
  assert.ok(changes > 2000, `${changes} changes`);
});

test("several changes at once do not disturb each other", {
  skip: unlessShared("corpus/ctgov-v2.ndjson.gz"),
}, () => {
  const studies = readSharedLines<Study>("corpus/ctgov-v2.ndjson.gz");
  for (const { protocolSection } of studies.filter((_, index) => index % 100 === 3)) {
    const text = printXml([{ protocolSection }]);
    const [record] = parseXml(text).records;
    assert.ok(record);
    const sets = changesOf(record.study).filter(({ kind }) => kind === "set");
    const [after] = parseXml(withEdits(text, editRecord(text, record, sets))).records;
    assert.deepEqual(
      after && comparable(after.study),
      comparable(applyChanges(record.study, sets)),
    );
  }
});
