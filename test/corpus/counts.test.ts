import assert from "node:assert/strict";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { findingsOf } from "../../server/src/language/findings.ts";
import { checkRecord } from "../../server/src/rules/check.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { Study } from "../../server/src/study/study.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { readSharedLines, sharedPath, unlessShared } from "../sharedFolder.ts";
import { recordOfValue } from "./recordOfValue.ts";

/*
 * What every rule says of the real records, by layout and severity, beside the counts that were last
 * reviewed. `npm test -- corpus` shows a difference; UPDATE_COUNTS=1 accepts it, after a look at it.
 */

const reviewed = join(import.meta.dirname, "counts.json");
const settings = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;

type Counts = Record<string, Record<string, Record<string, number>>>;

function count(
  counts: Counts,
  layout: string,
  findings: readonly Pick<Finding, "code" | "severity">[],
): void {
  for (const { code, severity } of findings) {
    counts[code] ??= {};
    const rule = counts[code];
    rule[layout] ??= {};
    const bySeverity = rule[layout];
    bySeverity[severity] = (bySeverity[severity] ?? 0) + 1;
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const fail = (code: string, error: unknown): never => {
  throw new Error(`the rule ${code} failed`, { cause: error });
};

test("the count of each rule on the corpus is the reviewed one", {
  skip: unlessShared("corpus"),
}, () => {
  const counts: Counts = {};
  const studies = readSharedLines<Study>("corpus/ctgov-v2.ndjson.gz");
  for (const study of studies)
    count(
      counts,
      "ctgov-json",
      checkRecord(recordOfValue(study), { ...settings, onFailure: fail }),
    );
  for (const layout of ["page", "list"]) {
    const corpus = sharedPath("corpus");
    for (const file of globSync(`pages/${layout}/*.txt`, { cwd: corpus }).toSorted()) {
      if (file.includes("-results")) continue;
      const snapshot = snapshotOfText(file, readFileSync(join(corpus, file), "utf8"));
      assert.equal(snapshot.layout?.id, layout, file);
      count(counts, layout, findingsOf(snapshot, { ...settings, onFailure: fail }));
    }
  }
  const text = `${JSON.stringify({ records: studies.length, rules: sorted(counts) }, null, 2)}\n`;
  if (process.env.UPDATE_COUNTS) writeFileSync(reviewed, text);
  assert.equal(text, readFileSync(reviewed, "utf8"));
});
