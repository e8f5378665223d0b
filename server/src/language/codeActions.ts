import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { TextChange } from "../layouts/layout.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { toDiagnostic } from "./diagnostics.ts";
import type { PlacedFinding } from "./findings.ts";
import { fixEdits } from "./fixEdits.ts";

/** Runs all safe fixes of a document, also on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.trialwright`;

export interface CodeActionOptions {
  readonly pageOf?: ((code: string) => string) | undefined;
  /** The kinds that the client asks for; all when left out. */
  readonly only?: readonly string[] | undefined;
}

/** The fixes of the findings that touch `range`, and the safe fixes of the whole document. */
export function codeActionsOf(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
  range: Range,
  options: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, options.only)) {
    const [from, to] = [snapshot.offsetAt(range.start), snapshot.offsetAt(range.end)];
    for (const finding of findings)
      if (finding.range.start <= to && finding.range.end >= from)
        actions.push(...quickFixes(snapshot, finding, options));
  }
  if (isWanted(fixAllKind, options.only)) {
    const edits = fixAllEdits(snapshot, findings);
    if (edits.length > 0)
      actions.push({
        title: "Fix all safe Trialwright findings",
        kind: fixAllKind,
        edit: workspaceEdit(snapshot, edits),
      });
  }
  return actions;
}

/** A client that asks for `source` wants `source.fixAll.trialwright` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

function quickFixes(
  snapshot: Snapshot,
  finding: PlacedFinding,
  options: CodeActionOptions,
): CodeAction[] {
  const fixes = finding.fixes ?? [];
  return fixes.flatMap((fix) => {
    const edits = fixEdits(snapshot, finding, fix).map((change) => textEdit(snapshot, change));
    if (edits.length === 0) return [];
    return [
      {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(snapshot, finding, options)],
        isPreferred: fix.safe && fixes.length === 1,
        edit: workspaceEdit(snapshot, edits),
      },
    ];
  });
}

function textEdit(snapshot: Snapshot, change: TextChange): TextEdit {
  return { range: snapshot.rangeOf(change), newText: change.newText };
}

/** The first safe fix of each finding, leaving out those that would touch the same text. */
export function safeChanges(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    if (!fix) continue;
    const changes = fixEdits(snapshot, finding, fix);
    if (!changes.some((change) => taken.some((other) => touches(change, other))))
      taken.push(...changes);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

function fixAllEdits(snapshot: Snapshot, findings: readonly PlacedFinding[]): TextEdit[] {
  return safeChanges(snapshot, findings).map((change) => textEdit(snapshot, change));
}

function touches(a: TextChange, b: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Carries the version, so that an edit for an older text is refused. */
function workspaceEdit({ uri, version }: Snapshot, edits: TextEdit[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
