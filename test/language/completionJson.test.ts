import assert from "node:assert/strict";
import { test } from "node:test";
import { completionsAt } from "../../server/src/language/completion.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { accepted, itemsAt, knownRecords, labelsAt, shownAt, today } from "./marked.ts";

/** A record with one module, which holds `inside`. */
function recordWith(module: string, inside: string): string {
  return `{\n  "protocolSection": {\n    "${module}": {${inside}}\n  }\n}\n`;
}

function acceptedIn(module: string, inside: string, label: string): string {
  const [before = "", behind = ""] = recordWith(module, "…").split("…");
  const text = accepted(recordWith(module, inside), label);
  assert.ok(text.startsWith(before) && text.endsWith(behind), text);
  return text.slice(before.length, text.length - behind.length);
}

test("names that an object of the record does not have yet", () => {
  const text = recordWith("eligibilityModule", '"sex": "ALL", |');
  const labels = labelsAt(text);
  assert.deepEqual(labels.slice(0, 2), ["eligibilityCriteria", "healthyVolunteers"]);
  assert.ok(!labels.includes("sex"));
  assert.equal(labels.at(-1), "stdAges", "what the registry sets comes last");
  assert.deepEqual(labelsAt('{"protocolSection": {}, |}'), ["registrationSection"]);
  assert.equal(labelsAt('{"protocolSection": {|}}').length, 13);
});

test("names come with the beginning of their value", () => {
  const at = (module: string, label: string) => acceptedIn(module, "|", label);
  assert.equal(at("eligibilityModule", "sex"), '"sex": "|"');
  assert.equal(at("eligibilityModule", "healthyVolunteers"), '"healthyVolunteers": |');
  assert.equal(at("conditionsModule", "conditions"), '"conditions": ["|"]');
  assert.equal(at("outcomesModule", "primaryOutcomes"), '"primaryOutcomes": [{|}]');
  assert.equal(at("statusModule", "startDateStruct"), '"startDateStruct": {|}');
  assert.equal(
    acceptedIn("outcomesModule", '"primaryOutcomes": [{"measure": "Pain", |}]', "timeFrame"),
    '"primaryOutcomes": [{"measure": "Pain", "timeFrame": "|"}]',
  );
});

test("quotation marks that are typed already are not doubled", () => {
  for (const begun of ["|", '"|', '"|"', '"se|', '"se|"', "se|"])
    assert.equal(acceptedIn("eligibilityModule", begun, "sex"), '"sex": "|"', begun);
  assert.ok(shownAt(recordWith("eligibilityModule", '"min|')).includes("minimumAge"));
  assert.ok(!shownAt(recordWith("eligibilityModule", '"min|')).includes("sex"));
  assert.equal(
    acceptedIn("eligibilityModule", '"se|": "ALL"', "maximumAge"),
    '"maximumAge"|: "ALL"',
  );
});

test("commas are added where they are missing", () => {
  assert.equal(
    acceptedIn("eligibilityModule", '\n|\n"sex": "ALL"\n', "minimumAge"),
    '\n"minimumAge": "|",\n"sex": "ALL"\n',
  );
  assert.equal(
    acceptedIn("eligibilityModule", '\n"sex": "ALL"\n|\n', "minimumAge"),
    '\n"sex": "ALL"\n,"minimumAge": "|"\n',
  );
  assert.equal(
    acceptedIn("eligibilityModule", '"sex": |\n"minimumAge": "18 Years"', "Female"),
    '"sex": "FEMALE",|\n"minimumAge": "18 Years"',
  );
});

test("tokens inside and outside of quotation marks", () => {
  const done = '"overallStatus": "COMPLETED"|';
  for (const begun of ['"|"', '"REC|RUITING"', '"REC|'])
    assert.equal(
      acceptedIn("statusModule", `"overallStatus": ${begun}`, "Completed").replace("|", ""),
      done.replace("|", ""),
    );
  for (const begun of [" |", "|", " REC|"])
    assert.equal(acceptedIn("statusModule", `"overallStatus":${begun}`, "Completed"), done);
  const [first] = itemsAt(recordWith("statusModule", '"overallStatus": "|"'));
  assert.equal(first?.detail, "NOT_YET_RECRUITING");
});

test("values that are no texts, and lists of tokens", () => {
  const volunteers = (value: string) =>
    acceptedIn("eligibilityModule", `"healthyVolunteers": ${value}`, "Yes");
  for (const value of ["|", '"|"', "tr|"])
    assert.equal(volunteers(value), '"healthyVolunteers": true|');
  const phases = (value: string) =>
    acceptedIn("designModule", `"phases": ${value}`, "Phase 2/Phase 3");
  assert.equal(phases("|"), '"phases": ["PHASE2", "PHASE3"]|');
  assert.equal(phases("[|]"), '"phases": ["PHASE2", "PHASE3"|]');
  assert.equal(phases('["|"]'), '"phases": ["PHASE2", "PHASE3|"]');
  const masked = '"designInfo": {"maskingInfo": {"whoMasked": ["PARTICIPANT", |]}}';
  assert.deepEqual(labelsAt(recordWith("designModule", masked)), [
    "Care Provider",
    "Investigator",
    "Outcomes Assessor",
  ]);
});

test("dates, ages, registry numbers and the record's own arms", () => {
  assert.deepEqual(labelsAt(recordWith("statusModule", '"startDateStruct": {"date": "|"}')), [
    "2026-03-15",
    "2026-03",
  ]);
  assert.deepEqual(labelsAt(recordWith("eligibilityModule", '"minimumAge": "|"')), [
    "18 Years",
    "N/A",
  ]);
  const known = knownRecords([{ nctId: "NCT04000001", title: "First" }]);
  const text = recordWith("descriptionModule", '"briefSummary": "A follow-up of NCT|"');
  assert.deepEqual(labelsAt(text, known), ["NCT04000001"]);
  const arms = '"armGroups": [{"label": "Low"}], "interventions": [{"armGroupLabels": ["|"]}]';
  assert.deepEqual(labelsAt(recordWith("armsInterventionsModule", arms)), ["Low"]);
});

test("names in the second record of a list, of a search and of lines", () => {
  const first = '{"protocolSection":{"eligibilityModule":{"sex":"ALL","minimumAge":"1 Year"}}}';
  const second = '{"protocolSection":{"eligibilityModule":{"sex":"ALL",|}}}';
  for (const text of [
    `[${first},${second}]`,
    `{"studies":[${first},${second}]}`,
    `${first}\n${second}\n`,
  ]) {
    assert.ok(labelsAt(text).includes("minimumAge"), text);
    assert.ok(!labelsAt(text).includes("sex"), text);
  }
});

test("comments and a comma behind the last name are taken as they are", () => {
  const text = recordWith("eligibilityModule", '\n// the sexes\n"sex": "ALL", // all\n|\n');
  assert.ok(labelsAt(text).includes("minimumAge"));
});

test("nothing where the registry has nothing to offer", () => {
  for (const inside of [
    '"briefTitle": "A | trial"',
    '"briefTitle"| : "A"',
    '"briefTitle": "A" |',
    '"own": {|}',
    '"own": "|"',
  ])
    assert.deepEqual(labelsAt(recordWith("identificationModule", inside)), [], inside);
});

test("nothing in JSON that is no record", () => {
  for (const text of ['{"name": "x", }', "{}", '{"studies": []}', '[{"protocolsection": {}}]']) {
    const snapshot = snapshotOfText("file:///own.json", text);
    for (let at = 0; at <= text.length; at++)
      assert.deepEqual(completionsAt(snapshot, snapshot.positionAt(at), { today }).items, []);
  }
});

const typed = '"eligibilityModule": {\n"sex": "FEMALE",\n"healthyVolunteers": true\n}';
const offered: readonly (readonly [behind: string, label: string])[] = [
  ['"', "eligibilityModule"],
  ['"elig', "eligibilityModule"],
  ['"eligibilityModule": {\n', "sex"],
  ['"eligibilityModule": {\n"', "sex"],
  ['"eligibilityModule": {\n"se', "sex"],
  ['"eligibilityModule": {\n"sex": ', "Female"],
  ['"eligibilityModule": {\n"sex": "', "Female"],
  ['"eligibilityModule": {\n"sex": "FEM', "Female"],
  ['"sex": "FEMALE",\n', "healthyVolunteers"],
  ['"sex": "FEMALE",\n"heal', "healthyVolunteers"],
  ['"healthyVolunteers": ', "Yes"],
  ['"healthyVolunteers": tr', "Yes"],
];

for (const rest of ["", "}}", '\n"conditionsModule": {"conditions": ["Pain"]}}}'])
  test(`while names and values are typed before ${JSON.stringify(rest)}`, () => {
    for (const [behind, label] of offered) {
      const text = typed.slice(0, typed.indexOf(behind) + behind.length);
      const marked = `{"protocolSection": {\n${text}|${rest}`;
      assert.ok(shownAt(marked).includes(label), `${label} behind ${text}`);
    }
  });

test("every place of a half-typed record is answered", () => {
  const text = `{"protocolSection": {\n${typed}}}`;
  for (let end = 18; end <= text.length; end++) {
    const snapshot = snapshotOfText("file:///own.json", text.slice(0, end), { expected: true });
    const { items } = completionsAt(snapshot, snapshot.positionAt(end), { today });
    assert.ok(items.every(({ textEdit }) => textEdit && !textEdit.newText.includes('""""')));
  }
});
