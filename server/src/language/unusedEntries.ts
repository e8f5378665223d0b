import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import { severityOfProblem } from "../layouts/problemCodes.ts";
import { findingCodes } from "../workspace/findingCodes.ts";
import {
  type ConfiguredLevel,
  type ConfiguredSuppression,
  readProjectConfig,
  suppressionRanges,
} from "../workspace/projectConfig.ts";
import { withoutConfiguredSuppression } from "./configText.ts";
import { type DiagnosticOptions, diagnosticOf, source } from "./diagnostics.ts";
import { type EntryUse, whyUnused } from "./suppressionUses.ts";

const code = "suppression/unused";

/** An entry that suppresses nothing, and what became of it. */
export interface UnusedEntry {
  readonly entry: ConfiguredSuppression;
  readonly use: EntryUse;
}

/**
 * The entries of a configuration that suppress nothing, faded at their places. The document may hold
 * others by now: those are known only once it is saved.
 */
export function unusedEntryDiagnostics(
  document: TextDocument,
  unused: readonly UnusedEntry[],
  levels: Readonly<Record<string, ConfiguredLevel>>,
  options: DiagnosticOptions,
): readonly Diagnostic[] {
  const severity = levels[code] ?? severityOfProblem(code);
  if (severity === "off" || unused.length === 0) return [];
  const text = document.getText();
  const ranges = suppressionRanges(text);
  const entries = readProjectConfig(text, findingCodes).config.suppress ?? [];
  return entries.flatMap((entry, i) => {
    const range = ranges[i];
    const found = unused.find((other) => isSame(entry, other.entry));
    if (!range || !found) return [];
    const message = `${whyUnused(entry, found.use)}. Left in, it would hide the next one.`;
    const place = { start: document.positionAt(range.start), end: document.positionAt(range.end) };
    return [diagnosticOf({ code, severity, message, unnecessary: true }, place, options)];
  });
}

/** Removes the entries that are faded, one by one. */
export function entryRemovals(
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const { uri, version } = document;
  const text = document.getText();
  const starts = suppressionRanges(text).map(({ start }) => start);
  return diagnostics.flatMap((diagnostic) => {
    const index = starts.indexOf(document.offsetAt(diagnostic.range.start));
    if (diagnostic.source !== source || diagnostic.code !== code || index < 0) return [];
    const edits = [...withoutConfiguredSuppression(text, index)];
    return [
      {
        title: "Remove the entry",
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
      },
    ];
  });
}

/** True for entries about the same findings, whatever their reasons. */
function isSame(a: ConfiguredSuppression, b: ConfiguredSuppression): boolean {
  return a.code === b.code && a.record === b.record && a.path === b.path;
}
