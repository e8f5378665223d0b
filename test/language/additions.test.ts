import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { additionKinds } from "../../server/src/language/additions/kinds.ts";
import { addition } from "../../server/src/language/additions.ts";
import { findingsOf } from "../../server/src/language/findings.ts";
import { newRecord } from "../../server/src/language/newRecord.ts";
import { layouts } from "../../server/src/layouts/all.ts";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { valueAt } from "../../server/src/study/path.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { expanded, type Stop } from "./expandedSnippet.ts";
import { plausible } from "./plausible.ts";

const today = { year: 2026, month: 11, day: 27 };
const start = { line: 0, character: 0 };

const snapshotOf = (text: string, layout: Layout) =>
  snapshotOfText(`file:///study${layout.extension}`, text, { expected: true });

/** A record without findings. */
function wholeRecord(layout: Layout): Snapshot {
  const made = newRecord(["INTERVENTIONAL", "DRUG", "PHASE2", layout.id], today);
  assert.ok("snippet" in made);
  return snapshotOf(expanded(made.snippet, plausible).text, layout);
}

/** The text after an addition; the snippets of one addition share their tab stops. */
function added(
  snapshot: Snapshot,
  kind: string,
  fill?: (stop: Stop) => string,
  at = start,
): string {
  const answer = addition(snapshot, at, [kind]);
  assert.ok("edits" in answer, JSON.stringify(answer));
  const apart = "\u0001";
  const together = answer.edits.map(({ snippet }) => snippet).join(apart);
  const texts = expanded(together, fill).text.split(apart);
  const edits = answer.edits.map(({ range }, index) => ({
    start: snapshot.offsetAt(range.start),
    end: snapshot.offsetAt(range.end),
    newText: texts[index] ?? "",
  }));
  let result = "";
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += snapshot.text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + snapshot.text.slice(done);
}

const codesIn = (snapshot: Snapshot) => [
  ...new Set(findingsOf(snapshot, { profile: "register", today }).map(({ code }) => code)),
];

const filled = (stop: Stop): string =>
  stop.choices.length > 0
    ? (stop.choices.find((choice) => /not.yet/i.test(choice)) ?? stop.text)
    : `Filled ${stop.number}`;

for (const layout of layouts)
  describe(`added to ${layout.id}`, () => {
    for (const kind of additionKinds) {
      test(`${kind.label}: parses and asks for what is to be filled in`, () => {
        const before = wholeRecord(layout);
        const after = snapshotOf(added(before, kind.id), layout);
        assert.deepEqual(after.problems, []);
        assert.deepEqual(codesIn(before), []);
        assert.deepEqual(codesIn(after), ["text/placeholder"]);
        const [old, now] = [before, after].map(({ records }) => {
          const list = valueAt(records[0]?.study, kind.list);
          return Array.isArray(list) ? list.length : 0;
        });
        assert.equal(now, (old ?? 0) + 1);
      });

      test(`${kind.label}: nothing is left in brackets when every tab stop is filled in`, () => {
        const text = added(wholeRecord(layout), kind.id, filled);
        assert.doesNotMatch(text, /\[[a-z][^\]\n]*\]|&#91;/);
        const codes = codesIn(snapshotOf(text, layout));
        assert.ok(!codes.some((code) => /^(?:arm|intervention)\//.test(code)), codes.join());
      });
    }
  });

test("an arm and its intervention name each other as the author types", () => {
  for (const layout of layouts) {
    const text = added(wholeRecord(layout), "arm", ({ text }) =>
      /title of the third arm/.test(text) ? "Placebo" : text,
    );
    const { armGroups, interventions } =
      snapshotOf(text, layout).records[0]?.study.protocolSection.armsInterventionsModule ?? {};
    assert.equal(armGroups?.[2]?.label, "Placebo", layout.id);
    assert.deepEqual(interventions?.[2]?.armGroupLabels, ["Placebo"], layout.id);
    const name = interventions?.[2]?.name ?? "";
    assert.ok(armGroups?.[2]?.interventionNames?.[0]?.includes(name), layout.id);
  }
});

test("a new item comes behind the one at the cursor", () => {
  for (const layout of layouts) {
    const two = snapshotOf(added(wholeRecord(layout), "primaryOutcome", filled), layout);
    const first = two.text.indexOf("Pain intensity on a visual");
    const text = added(two, "primaryOutcome", undefined, two.positionAt(first + 3));
    const outcomes = snapshotOf(text, layout).records[0]?.study.protocolSection.outcomesModule
      ?.primaryOutcomes;
    assert.deepEqual(
      outcomes?.map(({ measure = "" }) => measure.slice(0, 6)),
      ["Pain i", "[what ", "Filled"],
      layout.id,
    );
  }
});

test("what does not go with the kind of study is not offered", () => {
  const json = layouts.find(({ id }) => id === "ctgov-json");
  assert.ok(json);
  const offered = (studyType: string) => {
    const text = JSON.stringify({ protocolSection: { designModule: { studyType } } });
    const answer = addition(snapshotOf(text, json), start, []);
    assert.ok("question" in answer);
    return answer.question.options.map(({ id }) => id);
  };
  assert.deepEqual(offered("INTERVENTIONAL"), [
    "primaryOutcome",
    "secondaryOutcome",
    "arm",
    "site",
  ]);
  assert.deepEqual(offered("OBSERVATIONAL"), ["primaryOutcome", "secondaryOutcome", "site"]);
  assert.deepEqual(offered("EXPANDED_ACCESS"), []);
});
