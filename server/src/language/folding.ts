import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Snapshot } from "../workspace/snapshot.ts";
import { outlineOf } from "./outline.ts";

/** The language of texts that nobody but us knows how to fold. */
const ownLanguage = "trial-record";

/**
 * Sections fold, and so do the items in them. Undefined for JSON and XML: editors fold these by
 * themselves, bracket by bracket or by indentation, as long as nobody answers for them.
 */
export function foldingRangesOf(snapshot: Snapshot): FoldingRange[] | undefined {
  if (!snapshot.layout?.languages.includes(ownLanguage)) return undefined;
  return outlineOf(snapshot)
    .flatMap(({ children = [] }) => children)
    .flatMap(({ selectionRange, range, children = [] }) => [
      // Comments may stand above a heading.
      { startLine: selectionRange.start.line, endLine: range.end.line },
      ...children.map(({ range: { start, end } }) => ({
        startLine: start.line,
        endLine: end.line,
      })),
    ])
    .map((lines) => ({ ...lines, kind: FoldingRangeKind.Region }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}
