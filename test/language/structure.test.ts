import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codeActionsOf } from "../../server/src/language/codeActions.ts";
import { findingsOf } from "../../server/src/language/findings.ts";
import { foldingRangesOf } from "../../server/src/language/folding.ts";
import { outlineOf } from "../../server/src/language/outline.ts";
import { safeChanges } from "../../server/src/language/safeChanges.ts";
import { statusOf } from "../../server/src/language/status.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const settings = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;
const samples = join(import.meta.dirname, "..", "..", "samples");
const seed = (name: string) =>
  snapshotOfText(`file:///${name}`, readFileSync(join(samples, name), "utf8"));

test("the outline of seed 000 has its one arm, its sites and its related trials", () => {
  const [record] = outlineOf(seed("000_cd453c2458656e53.txt"));
  const children = (name: string) =>
    record?.children?.find((section) => section.name === name)?.children?.map((item) => item.name);
  assert.deepEqual(children("Study Groups"), ["Mesenchymal stem cells"]);
  assert.deepEqual(children("Interventions"), ["Mesenchymal stem cells"]);
  assert.deepEqual(children("Locations"), [
    "Department of Hematology,Nanfang Hospital, Southern Medical University",
  ]);
  assert.equal(children("Related Clinical Trials")?.length, 5);
});

test("the details of the outline are in words", () => {
  const [record] = outlineOf(seed("draft-with-mistakes.trial"));
  const details = (name: string) =>
    record?.children
      ?.find((section) => section.name === name)
      ?.children?.map((item) => item.detail);
  assert.deepEqual(details("Study Groups"), ["Experimental", "Active Comparator"]);
  assert.deepEqual(details("Interventions"), ["Behavioral", "Behavioral"]);
});

test("every symbol's selection lies in its range, and children lie in their parents", () => {
  for (const name of ["000_cd453c2458656e53.txt", "004_d8fb7d6f4579bf74.txt"]) {
    const within = (
      inner: { start: { line: number }; end: { line: number } },
      outer: typeof inner,
    ) => inner.start.line >= outer.start.line && inner.end.line <= outer.end.line;
    for (const record of outlineOf(seed(name)))
      for (const section of record.children ?? []) {
        assert.ok(
          within(section.range, record.range) && within(section.selectionRange, section.range),
          section.name,
        );
        for (const item of section.children ?? [])
          assert.ok(within(item.range, section.range), item.name);
      }
  }
});

test("sections of several lines fold", () => {
  const ranges = foldingRangesOf(seed("000_cd453c2458656e53.txt")) ?? [];
  assert.ok(ranges.length > 10);
  assert.ok(ranges.every(({ startLine, endLine }) => endLine > startLine));
});

test("fix-all takes safe fixes only, and only where it is asked for", () => {
  const snapshot = snapshotOfText(
    "file:///a.trial",
    "Title of a trial\nNCT ID: nct 01763086\nEligibility Criteria\nMinimum Age: 65 Years\nMaximum Age: 14 Years\n",
    { expected: true },
  );
  const findings = findingsOf(snapshot, settings);
  const changes = safeChanges(snapshot, findings);
  assert.deepEqual(
    changes.map(({ newText }) => newText),
    ["NCT01763086"],
  );
  const range = snapshot.rangeOf({ start: 0, end: snapshot.text.length });
  const all = codeActionsOf(snapshot, findings, range, { only: ["source.fixAll"] });
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ["source.fixAll.trialwright"],
  );
  const quick = codeActionsOf(snapshot, findings, range, { only: ["quickfix"] });
  assert.ok(quick.length > 1 && quick.every(({ kind }) => kind === "quickfix"));
});

test("fix-all mends all numbers of one text at once and touches nothing else", () => {
  const text =
    "NCT ID: NCT01763086\nBrief Summary\nSee NCT 01000001, nct01000002 \r\nand 𝒳 NCT-01000003.\n";
  const snapshot = snapshotOfText("file:///a.trial", text, { expected: true });
  const mended = safeChanges(snapshot, findingsOf(snapshot, settings)).reduceRight(
    (mending, { start, end, newText }) => mending.slice(0, start) + newText + mending.slice(end),
    text,
  );
  assert.equal(
    mended,
    "NCT ID: NCT01763086\nBrief Summary\nSee NCT01000001, NCT01000002 \r\nand 𝒳 NCT01000003.\n",
  );
});

test("the status counts required elements by study type", () => {
  const record = (type: string) =>
    snapshotOfText("file:///a.trial", `Title\nBasic Information\nStudy Classification: ${type}\n`, {
      expected: true,
    });
  const total = (type: string) => statusOf(record(type), [], settings).required.total;
  assert.ok(total("INTERVENTIONAL") > total("EXPANDED_ACCESS"));
  assert.equal(statusOf(record("OBSERVATIONAL"), [], settings).profile, "draft");
});

test("a section folds at its heading, not at a comment above it", () => {
  const text = "A draft\n\n<!-- note -->\nConditions\nAsthma\nPain\n";
  const snapshot = snapshotOfText("file:///a.trial", text, { expected: true });
  assert.deepEqual(
    foldingRangesOf(snapshot)?.map(({ startLine, endLine }) => [startLine, endLine]),
    [[3, 5]],
  );
});
