import type { TextChange } from "../layouts/layout.ts";
import type { Change } from "../study/change.ts";
import { toPointer } from "../study/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { PlacedFinding, PlacedFix } from "./findings.ts";
import { fixEdits } from "./fixEdits.ts";

/** The first safe fix of each finding, leaving out those that would touch the same text. */
export function safeChanges(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const { finding, fix } of safeFixes(findings)) {
    const changes = fixEdits(snapshot, finding, fix);
    if (!changes.some((change) => taken.some((other) => touches(change, other))))
      taken.push(...changes);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

function touches(a: TextChange, b: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

interface ChosenFix {
  readonly finding: PlacedFinding;
  readonly fix: PlacedFix;
}

type Replacement = Extract<Change, { readonly kind: "replace" }>;

/** Fixes of stretches of one text become one fix: each by itself would write the whole text. */
function safeFixes(findings: readonly PlacedFinding[]): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const byText = new Map<string, { first: ChosenFix; all: Replacement[] }>();
  for (const finding of findings) {
    const fix = finding.fixes?.find(({ safe }) => safe);
    if (!fix) continue;
    const replacement = replacementOf(fix);
    if (!replacement) {
      chosen.push({ finding, fix });
      continue;
    }
    const text = `${finding.record} ${toPointer(replacement.path)}`;
    const others = byText.get(text);
    if (others) others.all.push(replacement);
    else byText.set(text, { first: { finding, fix }, all: [replacement] });
  }
  for (const { first, all } of byText.values())
    chosen.push({ ...first, fix: { ...first.fix, changes: apart(all) } });
  return chosen;
}

function replacementOf(fix: PlacedFix): Replacement | undefined {
  const [change, more] = "changes" in fix ? fix.changes : [];
  return change?.kind === "replace" && more === undefined ? change : undefined;
}

/** Those that do not overlap, from the last to the first, so that none moves the next. */
function apart(all: readonly Replacement[]): readonly Replacement[] {
  let start = Infinity;
  return all
    .toSorted((a, b) => b.span[0] - a.span[0])
    .filter(({ span }) => {
      if (span[1] > start) return false;
      start = span[0];
      return true;
    });
}
