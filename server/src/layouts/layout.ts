import type { Change } from "../study/change.ts";
import type { Path } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import type { Study } from "../study/study.ts";
import type { CompletionPlaces } from "./completionPlaces.ts";
import type { Suppression } from "./suppression.ts";

/** A replacement of text; edits of one answer refer to the same text and do not overlap. */
export interface TextChange extends OffsetRange {
  readonly newText: string;
}

/** What is wrong with the text itself: no rule sees it, because rules see a value. */
export interface Problem {
  /** `<layout>/<name>`, such as `ctgov-json/syntax`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "information";
  readonly range: OffsetRange;
  readonly message: string;
  readonly fixes?: readonly ProblemFix[];
  /** The element that the text is meant to be: what rules say of it follows from the problem. */
  readonly means?: Path;
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
  readonly comments?: readonly OffsetRange[];
  /** What the comments say of findings that are right as they are. */
  readonly suppressions?: readonly Suppression[];
}

/** A value that a layout has no place for, or whose place cannot say it. */
export interface NotHeld {
  readonly path: Path;
  /** A sentence: "The registry sets it." */
  readonly why: string;
}

/** A way to write studies down as text. Nothing outside a layout's folder knows its syntax. */
export interface Layout {
  /** The name in settings and reports: `page`, `list`. */
  readonly id: string;
  readonly name: string;
  /** The ending of a new file's name: `.trial`. */
  readonly extension: string;
  /** The endings of names whose files are in this layout or no record; none of plain texts. */
  readonly fileEndings: readonly string[];
  /** The languages in which editors open such a text: `json`. */
  readonly languages: readonly string[];
  /** True where one text may hold several records. */
  readonly holdsSeveral: boolean;
  /** How sure it is that `text` is in this layout, 0 to 1. Reads a bounded part; never throws. */
  detect(text: string): number;
  /** Never throws and never loses text: what no element takes is listed as unrecognised. */
  parse(text: string): ParsedText;
  /** The changes to the value as text edits, with the least text touched. */
  edit(text: string, record: StudyRecord, changes: readonly Change[]): readonly TextChange[];
  /** The studies as one text in the layout's normal form; of several where it holds several. */
  print(studies: readonly Study[]): string;
  /** What `print` leaves out of a study, in the order of the study. */
  notHeld(study: Study): readonly NotHeld[];
  /**
   * The whole text in the layout's normal form, with an equal value and none of the author's text
   * lost; undefined where the text is too broken for that. Left out by layouts whose texts editors
   * format themselves.
   */
  format?(text: string): string | undefined;
  /**
   * A comment written where it says something of what begins at `offset`, on a line of its own where
   * it can be; undefined where none can stand. Left out by layouts without comments.
   */
  comment?(text: string, offset: number, comment: string): TextChange | undefined;
  /**
   * The places of a name that must be written alike at all of them, as in the two tags of an
   * element, where one of them holds `offset`. Left out by layouts without such names.
   */
  sameNames?(text: string, record: StudyRecord, offset: number): readonly OffsetRange[];
  /** What may be written at `offset` of the text that `record` was read from. */
  completionPlaces(text: string, record: StudyRecord, offset: number): CompletionPlaces;
}
