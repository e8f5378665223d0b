import type { Change } from "../study/change.ts";
import type { StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import type { CompletionPlaces } from "./completionPlaces.ts";

/** A replacement of text; edits of one answer refer to the same text and do not overlap. */
export interface TextChange extends OffsetRange {
  readonly newText: string;
}

/** What is wrong with the text itself: no rule sees it, because rules see a value. */
export interface Problem {
  /** `<layout>/<name>`, such as `ctgov-json/syntax`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly range: OffsetRange;
  readonly message: string;
  readonly fixes?: readonly ProblemFix[];
}

/** Safe fixes keep the author's meaning, as those of rules do. */
export interface ProblemFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextChange[];
}

export interface ParsedText {
  readonly layout: string;
  readonly records: readonly StudyRecord[];
  readonly problems?: readonly Problem[];
}

/** A way to write studies down as text. Nothing outside a layout's folder knows its syntax. */
export interface Layout {
  /** The name in settings and reports: `page`, `list`. */
  readonly id: string;
  readonly name: string;
  /** How sure it is that `text` is in this layout, 0 to 1. Reads a bounded part; never throws. */
  detect(text: string): number;
  /** Never throws and never loses text: what no element takes is listed as unrecognised. */
  parse(text: string): ParsedText;
  /** The changes to the value as text edits, with the least text touched. */
  edit(text: string, record: StudyRecord, changes: readonly Change[]): readonly TextChange[];
  /** What may be written at `offset` of the text that `record` was read from. */
  completionPlaces(text: string, record: StudyRecord, offset: number): CompletionPlaces;
}
