import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Position } from "vscode-languageserver-types";
import { type Converted, conversion, conversionStep } from "../../server/src/language/convert.ts";
import { layouts } from "../../server/src/layouts/all.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const start = { line: 0, character: 0 };

function studyJson(nctId: string, more: object = {}): object {
  return {
    protocolSection: {
      identificationModule: {
        nctId,
        orgStudyIdInfo: { id: `P-${nctId}` },
        briefTitle: `Trial ${nctId}`,
      },
      statusModule: { overallStatus: "RECRUITING", lastUpdateSubmitDate: "2026-01-02" },
      ...more,
    },
  };
}

const oneJson = JSON.stringify(studyJson("NCT01234567"), null, 2);
const twoJson = JSON.stringify(
  { studies: [studyJson("NCT01234567"), studyJson("NCT07654321")] },
  null,
  2,
);

const snapshotOf = (text: string, name: string) =>
  snapshotOfText(`file:///studies/${name}`, text, { expected: true });

function converted(
  snapshot: Snapshot,
  answers: readonly string[],
  position: Position = start,
): Converted {
  const step = conversionStep(snapshot, position, answers);
  assert.ok("plan" in step, Object.keys(step).join());
  const steps = conversion(snapshot, step.plan);
  for (;;) {
    const turn = steps.next();
    if (turn.done) return turn.value;
  }
}

const sample = (name: string) =>
  snapshotOf(readFileSync(join(import.meta.dirname, "../../samples", name), "utf8"), name);

test("asks for the layout: all but the document's own, each with a sentence", () => {
  const xml = "<study_collection><clinical_study/></study_collection>";
  const documents: Readonly<Record<string, Snapshot>> = {
    page: sample("interventional.trial"),
    list: sample("draft-with-mistakes-list.trial"),
    "ctgov-json": snapshotOf(oneJson, "a.json"),
    "prs-xml": snapshotOf(xml, "a.xml"),
  };
  for (const { id } of layouts) {
    const snapshot = documents[id];
    assert.ok(snapshot?.layout?.id === id, id);
    const step = conversionStep(snapshot, start, []);
    assert.ok("question" in step);
    const { options } = step.question;
    assert.deepEqual(
      options.map((option) => option.id),
      layouts.map((layout) => layout.id).filter((other) => other !== id),
    );
    for (const { detail } of options) assert.match(detail ?? "", /^[A-Z].*\.$/);
  }
});

describe("of several records", () => {
  const snapshot = snapshotOf(twoJson, "answer.json");
  const atSecond = snapshot.positionAt(twoJson.indexOf("NCT07654321"));

  test("asks which, where the target holds several", () => {
    const step = conversionStep(snapshot, atSecond, ["prs-xml"]);
    assert.ok("question" in step);
    const [one, all] = step.question.options;
    assert.deepEqual([one?.label, one?.description], ["The record at the cursor", "NCT07654321"]);
    assert.equal(all?.label, "All 2 records");
    assert.deepEqual([step.question.step, step.question.steps], [2, 2]);
  });

  test("takes the record at the cursor where it holds one", () => {
    const step = conversionStep(snapshot, atSecond, ["page"]);
    assert.ok("plan" in step);
    assert.deepEqual(step.plan.records, [snapshot.records[1]]);
  });

  test("converts one, or all", () => {
    const one = converted(snapshot, ["prs-xml", "one"], atSecond);
    assert.equal(one.text.match(/<clinical_study>/g)?.length, 1);
    assert.match(one.text, /P-NCT07654321/);
    assert.equal(one.name, "NCT07654321.xml");
    const all = converted(snapshot, ["prs-xml", "all"], atSecond);
    assert.equal(all.text.match(/<clinical_study>/g)?.length, 2);
    assert.equal(all.name, "answer.xml");
  });
});

test("lists what the target does not hold by element, with the reason and every place", () => {
  const { losses, layout } = converted(snapshotOf(twoJson, "answer.json"), ["prs-xml", "all"]);
  assert.equal(layout, "Upload XML");
  const number = losses.find(({ element }) => element === "NCT Number");
  assert.match(number?.why ?? "", /organization and protocol ID/);
  const lines = twoJson.split("\n");
  assert.deepEqual(
    number?.places.map(({ start }) => lines[start.line]?.trim().slice(0, 8)),
    ['"nctId":', '"nctId":'],
  );
  assert.ok(losses.some(({ element }) => element === "Last Update Submitted"));
  for (const { why } of losses) assert.match(why, /\.$/);
});

test("lists text of the author that no element takes, and values that could not be read", () => {
  const json = JSON.stringify(
    studyJson("NCT01234567", { designModule: { enrollmentInfo: { count: "about 40" } } }),
  );
  const { losses } = converted(snapshotOf(json, "a.json"), ["prs-xml"]);
  const count = losses.find(({ element }) => element === "Enrollment");
  assert.equal(count?.why, '"about 40" cannot be read as its value.');
});

test("a broken text is refused with the place that is broken", () => {
  const json = oneJson.replace('"briefTitle":', '"briefTitle"');
  const step = conversionStep(snapshotOf(json, "a.json"), start, []);
  assert.ok("refused" in step);
  assert.match(
    step.refused.message,
    /^This text cannot be converted while it is broken: line \d+: /,
  );
  const line = json.split("\n").findIndex((each) => each.includes("briefTitle"));
  assert.equal(step.refused.range.start.line, line);
  const xml =
    "<study_collection><clinical_study><brief_title>A</brief_tit></clinical_study></study_collection>";
  assert.ok("refused" in conversionStep(snapshotOf(xml, "a.xml"), start, ["ctgov-json"]));
});

test("a text without records is refused", () => {
  for (const text of ["", '{"studies": []}']) {
    const step = conversionStep(snapshotOf(text, "a.json"), start, []);
    assert.ok("refused" in step, text);
    assert.match(step.refused.message, /no trial record/);
  }
});

test("the name is the record's number, or its protocol ID, as a file may be called", () => {
  const draft = JSON.stringify({
    protocolSection: { identificationModule: { orgStudyIdInfo: { id: "../AB 12/x" } } },
  });
  assert.equal(converted(snapshotOf(draft, "a.json"), ["prs-xml"]).name, "AB-12-x.xml");
  const bare = JSON.stringify({ protocolSection: { identificationModule: { briefTitle: "T" } } });
  assert.equal(
    converted(snapshotOf(bare, "my%20draft.trial.json"), ["prs-xml"]).name,
    "my-draft.xml",
  );
});

test("a record goes through every other layout and comes back with all that those hold", () => {
  const source = sample("interventional.trial");
  const study = source.records[0]?.study;
  for (const target of layouts.filter(({ id }) => id !== "page")) {
    const there = converted(source, [target.id]);
    assert.equal(there.language, target.languages[0]);
    const between = snapshotOf(there.text, there.name);
    assert.equal(between.layout?.id, target.id);
    const back = converted(between, ["page"]);
    if (there.losses.length === 0)
      assert.deepEqual(snapshotOf(back.text, "a.trial").records[0]?.study, study, target.id);
    else assert.equal(target.id, "prs-xml");
    const { briefTitle } = study?.protocolSection.identificationModule ?? {};
    assert.ok(briefTitle && back.text.includes(briefTitle), target.id);
  }
});

test("comments are told among what is not carried over", () => {
  const text = "A draft\nNCT ID: NCT01234567\n\nConditions\n<!-- not yet sure -->\nAsthma\n";
  const { losses, text: result } = converted(snapshotOf(text, "a.trial"), ["ctgov-json"]);
  assert.ok(!result.includes("not yet sure"));
  assert.ok(losses.some((loss) => JSON.stringify(loss).includes("is a comment")));
});
