import type { PlacedFinding } from "../../language/findings.ts";
import { safeChanges } from "../../language/safeChanges.ts";
import type { TextChange } from "../../layouts/layout.ts";
import { toPointer } from "../../study/path.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

export interface FixedText {
  readonly snapshot: Snapshot;
  /** How many findings are gone. */
  readonly fixed: number;
}

/** Fixes that set off each other end here; in practice two rounds do. */
const mostRounds = 10;

/** Applies the safe fixes, and those that become possible by them, until nothing changes. */
export function fixText(
  original: Snapshot,
  findingsOf: (snapshot: Snapshot) => readonly PlacedFinding[],
  snapshotOf: (text: string) => Snapshot,
): FixedText {
  let [snapshot, fixed] = [original, 0];
  let findings = findingsOf(snapshot);
  const seen = new Set([snapshot.text]);
  for (let round = 0; round < mostRounds; round++) {
    const text = applied(snapshot.text, safeChanges(snapshot, findings));
    if (seen.has(text)) break;
    seen.add(text);
    const next = snapshotOf(text);
    if (next.layout !== snapshot.layout) break;
    const left = findingsOf(next);
    fixed += gone(findings, left);
    [snapshot, findings] = [next, left];
  }
  return { snapshot, fixed };
}

/** `changes` are in the order of the text and do not overlap. */
function applied(text: string, changes: readonly TextChange[]): string {
  let [result, at] = ["", 0];
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** How many findings with a safe fix stood in `before` and do not in `after`. */
function gone(before: readonly PlacedFinding[], after: readonly PlacedFinding[]): number {
  const left = new Map<string, number>();
  for (const finding of after) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  let count = 0;
  for (const finding of before) {
    if (!finding.fixes?.some(({ safe }) => safe)) continue;
    const same = left.get(keyOf(finding)) ?? 0;
    if (same > 0) left.set(keyOf(finding), same - 1);
    else count++;
  }
  return count;
}

function keyOf({ record, code, at }: PlacedFinding): string {
  return `${record} ${code} ${toPointer(at)}`;
}
