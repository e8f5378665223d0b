import type { TextChange } from "../layouts/layout.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { PlacedFinding, PlacedFix } from "./findings.ts";

/** A fix as edits of the text; none where the layout cannot write what the fix says. */
export function fixEdits(
  { text, layout, records }: Snapshot,
  finding: PlacedFinding,
  fix: PlacedFix,
): readonly TextChange[] {
  if ("edits" in fix) return fix.edits;
  const record = records[finding.record];
  return record && layout ? layout.edit(text, record, fix.changes) : [];
}
