import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";
import { detectLayout } from "../layouts/all.ts";
import type { Layout, ParsedText, Problem } from "../layouts/layout.ts";
import type { Suppression } from "../layouts/suppression.ts";
import type { StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";

/**
 * One version of one document, read once. Every feature is a pure function of a snapshot (and of the
 * index of the workspace), so the server, the command line and the tests share them.
 */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** None for a text that is no registry record. */
  readonly layout: Layout | undefined;
  readonly records: readonly StudyRecord[];
  /** What is wrong with the text itself. */
  readonly problems: readonly Problem[];
  readonly comments: readonly OffsetRange[];
  /** The comments that say which findings are right as they are. */
  readonly suppressions: readonly Suppression[];
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(range: OffsetRange): Range;
}

/** Longer texts are not read as records; the longest real record has 1.5 MB of text. */
export const longestText = 32 * 1024 * 1024;

export interface SnapshotOptions {
  /** True for a document whose language says that it is a record, so that a new draft is one too. */
  readonly expected?: boolean;
}

export function takeSnapshot(document: TextDocument, options: SnapshotOptions = {}): Snapshot {
  const text = document.getText();
  const { uri, languageId } = document;
  const { expected = false } = options;
  const layout = isReadable(text) ? detectLayout(text, { uri, languageId, expected }) : undefined;
  let parsed: ParsedText | undefined;
  return {
    uri,
    version: document.version,
    text,
    layout,
    get records() {
      parsed ??= layout?.parse(text);
      return parsed?.records ?? [];
    },
    get problems() {
      parsed ??= layout?.parse(text);
      return parsed?.problems ?? [];
    },
    get comments() {
      parsed ??= layout?.parse(text);
      return parsed?.comments ?? [];
    },
    get suppressions() {
      parsed ??= layout?.parse(text);
      return parsed?.suppressions ?? [];
    },
    positionAt: (offset) => document.positionAt(offset),
    offsetAt: (position) => document.offsetAt(position),
    rangeOf: ({ start, end }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    }),
  };
}

/** A snapshot of text that is in no editor. */
export function snapshotOfText(uri: string, text: string, options?: SnapshotOptions): Snapshot {
  return takeSnapshot(TextDocument.create(uri, "trial-record", 0, text), options);
}

function isReadable(text: string): boolean {
  return text.length <= longestText && /\S/.test(text) && !text.slice(0, 4096).includes("\0");
}
