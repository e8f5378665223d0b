import type { Snapshot } from "../workspace/snapshot.ts";
import { type CheckSettings, findingsOf, type PlacedFinding } from "./findings.ts";
import { type EntryUse, SuppressionUses } from "./suppressionUses.ts";

export interface CheckedSnapshot {
  readonly snapshot: Snapshot;
  readonly findings: readonly PlacedFinding[];
  /** What became of the entries under `suppress` that hold for it, in their order. */
  readonly uses: readonly EntryUse[];
}

export function checkSnapshot(snapshot: Snapshot, settings: CheckSettings): CheckedSnapshot {
  const { suppressions = [], levels = {}, reportedElsewhere, onFailure } = settings;
  const uses = new SuppressionUses({ suppressions, levels }, reportedElsewhere);
  const findings = findingsOf(snapshot, {
    ...settings,
    onSuppressed: (by) => uses.suppressed(by),
    onFailure: (code, error) => {
      uses.failed(code);
      onFailure?.(code, error);
    },
  });
  if (snapshot.layout) uses.checked(snapshot.records);
  return { snapshot, findings, uses: uses.all };
}
