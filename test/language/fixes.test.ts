import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  type CheckSettings,
  findingsOf,
  type PlacedFinding,
} from "../../server/src/language/findings.ts";
import type { TextChange } from "../../server/src/layouts/layout.ts";
import type { Fix } from "../../server/src/rules/rule.ts";
import { applyChanges } from "../../server/src/study/change.ts";
import { toPointer } from "../../server/src/study/path.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { sharedPath, unlessShared } from "../sharedFolder.ts";

/*
 * Every fix of every finding on real documents: it removes its finding, gives the value that its
 * changes give, and leaves all other text as it was.
 */

const settings: CheckSettings = {
  profile: "auto",
  today: { year: 2026, month: 6, day: 1 },
  workspace: { withNctId: () => [], withTitle: () => [] },
};
const samples = join(import.meta.dirname, "..", "..", "samples");

function applied(text: string, edits: readonly TextChange[]): string {
  return edits
    .toReversed()
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

/** The findings of one rule at one path, of which the fix takes one away. */
function alike(findings: readonly PlacedFinding[], { code, at, span }: PlacedFinding): number {
  return findings.filter(
    (other) =>
      other.code === code &&
      toPointer(other.at) === toPointer(at) &&
      String(other.span) === String(span),
  ).length;
}

function checkFix(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
  finding: PlacedFinding,
  fix: Fix,
): void {
  const record = snapshot.records[finding.record];
  assert.ok(record && snapshot.layout);
  const edits = snapshot.layout.edit(snapshot.text, record, fix.changes);
  assert.ok(edits.length > 0, "the fix touches the text");
  const fixed = snapshotOfText(snapshot.uri, applied(snapshot.text, edits), { expected: true });
  const after = fixed.records[finding.record];
  // A text to fill in where a number belongs has no value yet.
  const valued = fix.changes.filter(({ path }) => after?.presence(path) !== "unread");
  assert.deepEqual(
    after?.study,
    applyChanges(record.study, valued),
    "the value is the changed value",
  );
  const left = alike(findingsOf(fixed, settings), finding);
  assert.ok(left < alike(findings, finding), "the finding is gone");
}

function checkFile(file: string, text: string): number {
  const snapshot = snapshotOfText(`file:///${file}`, text, { expected: file.endsWith(".trial") });
  const findings = findingsOf(snapshot, settings);
  let checked = 0;
  for (const finding of findings)
    for (const fix of finding.fixes ?? []) {
      if (!("changes" in fix)) continue;
      try {
        checkFix(snapshot, findings, finding, fix);
        checked++;
      } catch (error) {
        throw new Error(`${file}: ${finding.code} at ${toPointer(finding.at)}: "${fix.title}"`, {
          cause: error,
        });
      }
    }
  return checked;
}

for (const file of globSync("**/*.{trial,txt}", { cwd: samples }).toSorted())
  test(`every fix on samples/${file} does what it says`, () => {
    const text = readFileSync(join(samples, file), "utf8");
    checkFile(file, text);
    checkFile(file, text.replaceAll("\n", "\r\n"));
  });

for (const layout of ["page", "list"])
  test(`every fix on the ${layout} pages of the corpus does what it says`, {
    skip: unlessShared("corpus"),
  }, () => {
    const folder = sharedPath(`corpus/pages/${layout}`);
    const files = globSync("*.txt", { cwd: folder }).filter((file) => !file.includes("-results"));
    const checked = files.reduce(
      (sum, file) => sum + checkFile(file, readFileSync(join(folder, file), "utf8")),
      0,
    );
    assert.ok(checked > 100, `${checked} fixes were tried`);
  });
