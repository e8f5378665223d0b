import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fixText } from "../../server/src/cli/check/fixText.ts";
import { findingsOf, type PlacedFinding } from "../../server/src/language/findings.ts";
import type { Layout, TextChange } from "../../server/src/layouts/layout.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { cleanRecord } from "./program.ts";

/** Its changes are text edits already, so that a test can say what a fix does. */
const bare: Layout = {
  ...page,
  edit: (_, __, changes) => changes as unknown as readonly TextChange[],
};

function bareSnapshot(text: string): Snapshot {
  const records = [{}] as unknown as Snapshot["records"];
  return { ...snapshotOfText("untitled:a", text), text, layout: bare, records };
}

/** A finding at each match, with a safe fix that writes `newText` over it. */
function replacing(pattern: RegExp, newText: (match: string) => string) {
  return ({ text }: Snapshot): PlacedFinding[] =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
      code: "test/fix",
      severity: "error",
      message: "",
      at: [index],
      record: 0,
      range: { start: index, end: index + match.length },
      fixes: [
        {
          title: "",
          safe: true,
          edits: [{ start: index, end: index + match.length, newText: newText(match) }],
        },
      ],
    }));
}

const fixed = (text: string, findings: (snapshot: Snapshot) => readonly PlacedFinding[]) => {
  const result = fixText(bareSnapshot(text), findings, bareSnapshot);
  return [result.snapshot.text, result.fixed] as const;
};

test("fixes side by side are applied in turns until none is left", () => {
  assert.deepEqual(
    fixed(
      "aaaa b a",
      replacing(/a/g, () => "x"),
    ),
    ["xxxx b x", 5],
  );
});

test("fixes that undo each other end", () => {
  const [text] = fixed(
    "a",
    replacing(/a|b/g, (match) => (match === "a" ? "b" : "a")),
  );
  assert.ok(text === "a" || text === "b");
});

test("a fix that always makes room for another ends after ten rounds", () => {
  const [text] = fixed(
    "a",
    replacing(/a$/g, () => "ba"),
  );
  assert.equal(text, `${"b".repeat(10)}a`);
});

test("a fix after which the text is in another layout is not kept", () => {
  const result = fixText(
    bareSnapshot("a"),
    replacing(/a/g, () => "x"),
    (text) => ({
      ...bareSnapshot(text),
      layout: undefined,
    }),
  );
  assert.equal(result.snapshot.text, "a");
  assert.equal(result.fixed, 0);
});

const mistakes: readonly (readonly [right: string, wrong: string])[] = [
  ["NCT09900417", "NCT 09900417"],
  ["2026-02-09", "2026/02/09"],
  ["2028-06-30", "30.06.2028"],
  ["2028-12-15", "December 15 2028"],
];
const today = { year: 2026, month: 11, day: 20 };

test("whatever slips there are, one run mends them and changes nothing else", () => {
  fc.assert(
    fc.property(fc.subarray([...mistakes]), fc.constantFrom("\n", "\r\n"), (chosen, lineEnd) => {
      const right = cleanRecord.replaceAll("\n", lineEnd);
      const wrong = chosen.reduce((text, [before, after]) => text.replace(before, after), right);
      const snapshotOf = (text: string) => snapshotOfText("file:///a.trial", text);
      const findings = (snapshot: Snapshot) => findingsOf(snapshot, { profile: "auto", today });
      const result = fixText(snapshotOf(wrong), findings, snapshotOf);
      assert.equal(result.snapshot.text, right);
      assert.equal(result.fixed, chosen.length);
    }),
    { numRuns: 32 },
  );
});
