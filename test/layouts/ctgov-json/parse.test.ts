import assert from "node:assert/strict";
import { test } from "node:test";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import { type Path, valueAt } from "../../../server/src/study/path.ts";

const title: Path = ["protocolSection", "identificationModule", "briefTitle"];
const titled = (text: string) =>
  `{"protocolSection":{"identificationModule":{"briefTitle":${JSON.stringify(text)}}}}`;

function titlesOf(text: string): readonly unknown[] {
  return ctgovJson.parse(text).records.map(({ study, source }) => {
    const { start, end } = source.rangeOf(title);
    assert.equal(text.slice(start, end), valueAt(study, title));
    return valueAt(study, title);
  });
}

test("reads every form in which the registry gives out studies, with places", () => {
  const [a, b] = [titled("First"), titled("Second")];
  assert.deepEqual(titlesOf(a), ["First"]);
  assert.deepEqual(titlesOf(`\uFEFF${a}`), ["First"]);
  assert.deepEqual(titlesOf(`{"studies":[${a},${b}],"nextPageToken":"x"}`), ["First", "Second"]);
  assert.deepEqual(titlesOf(`[${a},\r\n${b}]`), ["First", "Second"]);
  assert.deepEqual(titlesOf(`${a}\n\n${b}\n`), ["First", "Second"]);
  assert.deepEqual(titlesOf(`${a}\r\n${b}`), ["First", "Second"]);
  assert.deepEqual(titlesOf(`\uFEFF${a}\n${b}`), ["First", "Second"]);
});

test("one broken line costs its own record only", () => {
  const text = `${titled("First")}\n{"protocolSection":{"identificationModule":{"briefTitle":"Second"}\n${titled("Third")}\n`;
  assert.deepEqual(titlesOf(text), ["First", "Second", "Third"]);
  assert.equal(ctgovJson.parse(text).problems?.length, 1);
});

test("keeps what the registry's structure does not know", () => {
  const text = '{"protocolSection":{"statusModule":{"mood":"good"}},"weather":[1]}';
  const { records, problems } = ctgovJson.parse(text);
  assert.deepEqual(records[0]?.study, JSON.parse(text));
  assert.deepEqual(problems, []);
});

test("an element of the wrong type is unread, and its text is kept", () => {
  const text =
    '{"protocolSection":{"designModule":{"enrollmentInfo":{"count":"about 90"},"phases":"PHASE2"},' +
    '"conditionsModule":{"conditions":["A",5,null]},"eligibilityModule":[],"statusModule":{"whyStopped":null}}}';
  const record = ctgovJson.parse(text).records[0];
  assert.ok(record);
  const count = ["protocolSection", "designModule", "enrollmentInfo", "count"];
  assert.deepEqual(record.study, {
    protocolSection: {
      designModule: { enrollmentInfo: {} },
      conditionsModule: { conditions: ["A", "", ""] },
      statusModule: {},
    },
  });
  assert.equal(record.presence(count), "unread");
  assert.equal(record.rawText(count), "about 90");
  const conditions = ["protocolSection", "conditionsModule", "conditions"];
  assert.equal(record.presence([...conditions, 1]), "unread");
  assert.equal(record.rawText([...conditions, 1]), "5");
  assert.equal(record.presence([...conditions, 2]), "empty");
  assert.equal(record.presence(["protocolSection", "statusModule", "whyStopped"]), "empty");
  assert.equal(record.presence(["protocolSection", "eligibilityModule"]), "unread");
  assert.equal(record.presence(["protocolSection", "eligibilityModule", "sex"]), "absent");
});

test("a value of the wrong type is a problem, with a fix where its meaning is sure", () => {
  const text =
    '{"protocolSection":{"designModule":{"phases":"PHASE2","enrollmentInfo":{"count":"90"}},"eligibilityModule":{"healthyVolunteers":"No"}}}';
  const { problems = [] } = ctgovJson.parse(text);
  assert.deepEqual(
    problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
    [
      ["ctgov-json/wrong-type", "PHASE2"],
      ["ctgov-json/wrong-type", "90"],
      ["ctgov-json/wrong-type", "No"],
    ],
  );
  const edits = problems.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits: own }) => own));
  const fixed = edits.reduceRight(
    (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
    text,
  );
  assert.deepEqual(JSON.parse(fixed), {
    protocolSection: {
      designModule: { phases: ["PHASE2"], enrollmentInfo: { count: 90 } },
      eligibilityModule: { healthyVolunteers: false },
    },
  });
});

test("a misspelt name is a problem in a draft only", () => {
  const draft =
    '{"protocolSection":{"identificationModule":{"breifTitle":"A"},"conditionModule":{}}}';
  const problems = ctgovJson.parse(draft).problems ?? [];
  assert.deepEqual(
    problems.map(({ code, range, fixes }) => [
      code,
      draft.slice(range.start, range.end),
      fixes?.[0]?.edits[0]?.newText,
    ]),
    [
      ["ctgov-json/misspelt-name", "breifTitle", "briefTitle"],
      ["ctgov-json/misspelt-name", "conditionModule", "conditionsModule"],
    ],
  );
  const registered = draft.replace('{"breif', '{"nctId":"NCT00000001","breif');
  assert.deepEqual(ctgovJson.parse(registered).problems, []);
});

test("the states of an element stay apart", () => {
  const text =
    '{"protocolSection":{"identificationModule":{"briefTitle":"A","acronym":""},"conditionsModule":{"conditions":[]},"oversightModule":{}}}';
  const record = ctgovJson.parse(text).records[0];
  const presence = (...path: Path) => record?.presence(["protocolSection", ...path]);
  assert.equal(presence("identificationModule", "briefTitle"), "present");
  assert.equal(presence("identificationModule", "acronym"), "empty");
  assert.equal(presence("identificationModule", "officialTitle"), "absent");
  assert.equal(presence("conditionsModule", "conditions"), "empty");
  assert.equal(presence("oversightModule"), "empty");
  assert.deepEqual(
    record?.sections.map(({ title: name, empty, heading }) => [
      name,
      empty,
      text.slice(heading.start, heading.end),
    ]),
    [
      ["identificationModule", false, "identificationModule"],
      ["conditionsModule", false, "conditionsModule"],
      ["oversightModule", false, "oversightModule"],
    ],
  );
});

test("deep nesting is read without a deep stack", () => {
  const depth = 100_000;
  for (const close of [depth, 0]) {
    const text = `{"protocolSection":{"x":${"[".repeat(depth)}${"]".repeat(close)}${close ? "}}" : ""}`;
    const record = ctgovJson.parse(text).records[0];
    assert.ok(record);
    assert.deepEqual(record.study.protocolSection, {});
    assert.ok(record.source.rangeOf(["protocolSection", "x"]).end > depth);
    assert.ok(record.source.pathAt(1000));
  }
});

test("terms in other words than the registry's tokens are read as these, unknown ones as they are", () => {
  const text = JSON.stringify({
    protocolSection: {
      statusModule: { overallStatus: "recruiting", startDateStruct: { type: "Anticipated" } },
      designModule: {
        studyType: "Interventional",
        phases: ["Phase 2", "Phase 9"],
        designInfo: { allocation: "Non-Randomized" },
      },
      eligibilityModule: { sex: "Female", healthyVolunteers: "No" },
      contactsLocationsModule: { locations: [{ status: "Not yet recruiting" }] },
    },
  });
  const { records, problems } = ctgovJson.parse(text);
  const { protocolSection } = records[0]?.study ?? assert.fail();
  assert.deepEqual(protocolSection, {
    statusModule: { overallStatus: "RECRUITING", startDateStruct: { type: "ESTIMATED" } },
    designModule: {
      studyType: "INTERVENTIONAL",
      phases: ["PHASE2", "Phase 9"],
      designInfo: { allocation: "NON_RANDOMIZED" },
    },
    eligibilityModule: { sex: "FEMALE" },
    contactsLocationsModule: { locations: [{ status: "NOT_YET_RECRUITING" }] },
  });
  assert.deepEqual(
    problems?.map(({ code }) => code),
    ["ctgov-json/wrong-type"],
  );
});
