import assert from "node:assert/strict";
import { findingsOf, type PlacedFinding } from "../../../server/src/language/findings.ts";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import type { Snapshot } from "../../../server/src/workspace/snapshot.ts";
import { snapshotOfText } from "../../../server/src/workspace/snapshot.ts";

const settings = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;

/** The text read as JSON, with its findings; a rule that throws fails the test. */
export function checkedJson(text: string): {
  snapshot: Snapshot;
  findings: readonly PlacedFinding[];
} {
  const taken = snapshotOfText("file:///NCT.json", text);
  const { records, problems = [] } = ctgovJson.parse(text);
  const read = { layout: ctgovJson, records, problems, comments: [], suppressions: [] };
  const snapshot = { ...taken, ...read };
  const onFailure = (code: string, error: unknown) => {
    throw new Error(`the rule ${code} failed`, { cause: error });
  };
  return { snapshot, findings: findingsOf(snapshot, { ...settings, onFailure }) };
}

export function recordOf({ records }: Snapshot) {
  const record = records[0];
  assert.ok(record);
  return record;
}
