import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import type { Snapshot } from "../workspace/snapshot.ts";
import { toDiagnostic } from "./diagnostics.ts";
import type { PlacedFinding } from "./findings.ts";
import { fixEdits } from "./fixEdits.ts";
import { safeChanges } from "./safeChanges.ts";
import { type ConfigFile, suppressAction } from "./suppressAction.ts";
import { workspaceEdit } from "./workspaceEdit.ts";

/** Runs all safe fixes of a document, also on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.trialwright`;

export interface CodeActionOptions {
  readonly pageOf?: ((code: string) => string) | undefined;
  /** The kinds that the client asks for; all when left out. */
  readonly only?: readonly string[] | undefined;
  /** Where findings are suppressed for which the layout has no comments. */
  readonly config?: ConfigFile | undefined;
  /** The client's command that shows the page of a code; none where it has no such command. */
  readonly explainCommand?: string | undefined;
}

/**
 * The fixes of the findings that touch `range`; behind them, last, how to suppress and to read about
 * each; and the safe fixes of the whole document.
 */
export function codeActionsOf(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
  range: Range,
  options: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, options.only)) {
    const [from, to] = [snapshot.offsetAt(range.start), snapshot.offsetAt(range.end)];
    const touched = findings.filter(({ range: { start, end } }) => start <= to && end >= from);
    actions.push(...touched.flatMap((finding) => quickFixes(snapshot, finding, options)));
    actions.push(...touched.flatMap((finding) => suppressions(snapshot, finding, options)));
    actions.push(...explanations(snapshot, touched, options));
  }
  if (isWanted(fixAllKind, options.only)) {
    const edits = safeChanges(snapshot, findings);
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
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
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
    const edits = fixEdits(snapshot, finding, fix);
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

function suppressions(
  snapshot: Snapshot,
  finding: PlacedFinding,
  options: CodeActionOptions,
): CodeAction[] {
  const action = suppressAction(snapshot, finding, options.config);
  return action ? [{ ...action, diagnostics: [toDiagnostic(snapshot, finding, options)] }] : [];
}

/** One for each code. */
function explanations(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
  options: CodeActionOptions,
): CodeAction[] {
  const { explainCommand } = options;
  if (explainCommand === undefined) return [];
  const byCode = new Map(findings.map((finding) => [finding.code, finding]));
  return [...byCode].map(([code, finding]) => {
    const title = `Explain ${code}`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(snapshot, finding, options)],
      command: { title, command: explainCommand, arguments: [code] },
    };
  });
}
