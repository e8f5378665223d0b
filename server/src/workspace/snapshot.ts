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
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
  readonly rangeOf: (range: OffsetRange) => Range;
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
  return new DocumentSnapshot(document, text, layout);
}

class DocumentSnapshot implements Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly layout: Layout | undefined;
  readonly #document: TextDocument;
  #parsed: Partial<ParsedText> | undefined;

  constructor(document: TextDocument, text: string, layout: Layout | undefined) {
    this.uri = document.uri;
    this.version = document.version;
    this.text = text;
    this.layout = layout;
    this.#document = document;
  }

  /** The text is read when something of it is asked for. */
  #read(): Partial<ParsedText> {
    this.#parsed ??= this.layout?.parse(this.text) ?? {};
    return this.#parsed;
  }

  get records(): readonly StudyRecord[] {
    return this.#read().records ?? [];
  }

  get problems(): readonly Problem[] {
    return this.#read().problems ?? [];
  }

  get comments(): readonly OffsetRange[] {
    return this.#read().comments ?? [];
  }

  get suppressions(): readonly Suppression[] {
    return this.#read().suppressions ?? [];
  }

  readonly positionAt = (offset: number): Position => this.#document.positionAt(offset);

  readonly offsetAt = (position: Position): number => this.#document.offsetAt(position);

  readonly rangeOf = ({ start, end }: OffsetRange): Range => ({
    start: this.positionAt(start),
    end: this.positionAt(end),
  });
}

/** A snapshot of text that is in no editor. */
export function snapshotOfText(uri: string, text: string, options?: SnapshotOptions): Snapshot {
  return takeSnapshot(TextDocument.create(uri, "trial-record", 0, text), options);
}

function isReadable(text: string): boolean {
  return text.length <= longestText && /\S/.test(text) && !text.slice(0, 4096).includes("\0");
}
