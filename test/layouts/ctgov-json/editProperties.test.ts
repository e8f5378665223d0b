import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import { applyChange, applyChanges, type Change } from "../../../server/src/study/change.ts";
import type { Study } from "../../../server/src/study/study.ts";
import { areLegal, changeOf } from "./changes.ts";
import { applied, corpusTexts, sampleOf, skip } from "./corpusTexts.ts";

/** The ways in which real files are written. */
const writings: { readonly [name: string]: (value: unknown) => string } = {
  "on one line": (value) => JSON.stringify(value),
  "by two spaces": (value) => JSON.stringify(value, null, 2),
  "by tabs with CRLF": (value) =>
    `${JSON.stringify(value, null, "\t").replaceAll("\n", "\r\n")}\r\n`,
  "with spaces on one line": (value) =>
    JSON.stringify(value, null, 1)
      .replaceAll(/\n\s*/g, " ")
      .replaceAll("[ ", "[")
      .replaceAll("{ ", "{"),
  "in ASCII": (value) =>
    JSON.stringify(value).replaceAll(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  "with comments": (value) =>
    JSON.stringify(value, null, 2).replaceAll(/^( *"\w+": (?:"|\d).*?)(,?)$/gm, "$1$2 // noted"),
  "with trailing commas": (value) =>
    JSON.stringify(value, null, 2).replaceAll(/(["\d}\]el])(?=\n *[}\]])/g, "$1,"),
};

function changed(text: string, changes: readonly Change[]): { text: string; study: Study } {
  const record = ctgovJson.parse(text).records[0];
  assert.ok(record);
  const after = applied(text, ctgovJson.edit(text, record, changes));
  const study = ctgovJson.parse(after).records[0]?.study;
  assert.ok(study);
  return { text: after, study };
}

for (const [name, write] of Object.entries(writings))
  test(`changes to a record written ${name} change the value and nothing else`, { skip }, () => {
    for (const [seed, line] of sampleOf(corpusTexts(), 50).entries()) {
      const study = withoutResults(JSON.parse(line));
      const text = write(study);
      fc.assert(
        fc.property(fc.array(changeOf(study), { minLength: 1, maxLength: 3 }), (changes) => {
          // The paths are of the study as it was before all of them.
          fc.pre(areLegal(study, changes));
          const expected = applyChanges(study, changes);
          const result = changed(text, changes);
          assert.deepEqual(withoutHoles(result.study), withoutHoles(expected));
        }),
        { seed, numRuns: 6 },
      );
    }
  });

test("what a change does not touch stays byte for byte", { skip }, () => {
  for (const [seed, line] of sampleOf(corpusTexts(), 50).entries()) {
    const study = withoutResults(JSON.parse(line));
    const text = JSON.stringify(study, null, 4);
    fc.assert(
      fc.property(changeOf(study), (change) => {
        const record = ctgovJson.parse(text).records[0];
        assert.ok(record);
        const edits = ctgovJson.edit(text, record, [change]);
        const after = applied(text, edits);
        // Only inserted keys take the registry's place instead of the last; the layout is the same.
        assert.equal(after, JSON.stringify(JSON.parse(after), null, 4));
        if (
          change.kind === "set" &&
          typeof change.value === "string" &&
          record.source.has(change.path)
        ) {
          const whole = record.source.rangeOf(change.path, "whole");
          for (const { start, end } of edits)
            assert.ok(start >= whole.start && end <= whole.end, "an edit leaves its element");
        }
      }),
      { seed, numRuns: 6 },
    );
  }
});

function withoutResults(study: Record<string, unknown>): Study {
  const { resultsSection: _, derivedSection: __, ...rest } = study;
  return rest as unknown as Study;
}

/** What JSON cannot hold: undefined members and holes. */
function withoutHoles(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test("a change and its opposite give the text back", () => {
  const text =
    '{\n  "protocolSection": {\n    "conditionsModule": {\n      "conditions": ["A", "B"]\n    }\n  }\n}\n';
  const path = ["protocolSection", "conditionsModule", "conditions"];
  const there = changed(text, [{ kind: "insert", path: [...path, 1], value: "X" }]);
  const back = changed(there.text, [{ kind: "remove", path: [...path, 1] }]);
  assert.equal(back.text, text);
  assert.deepEqual(
    there.study,
    applyChange(JSON.parse(text), { kind: "insert", path: [...path, 1], value: "X" }),
  );
});
