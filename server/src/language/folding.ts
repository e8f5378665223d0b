import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Snapshot } from "../workspace/snapshot.ts";
import { outlineOf } from "./outline.ts";

/** Sections fold, and so do the items in them. */
export function foldingRangesOf(snapshot: Snapshot): FoldingRange[] {
  return outlineOf(snapshot)
    .flatMap(({ children = [] }) => children)
    .flatMap((section) => [section, ...(section.children ?? [])])
    .map(({ range }) => ({
      startLine: range.start.line,
      endLine: range.end.line,
      kind: FoldingRangeKind.Region,
    }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}
