import type { Path } from "./path.ts";

/** UTF-16 offsets into the document; `end` is exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Which text of an element is meant: `key` its label, heading or first line; `value` the value
 * alone; `whole` everything that belongs to it.
 */
export type Part = "key" | "value" | "whole";

/** A stretch of a text value, in UTF-16 units of the value. */
export type Span = readonly [start: number, end: number];

/** Ties the paths of one record to the text that it was read from. */
export interface SourceMap {
  /**
   * The text of `path`. A path without text gives the `key` of its nearest present ancestor, which
   * is where a finding about a missing element is shown.
   */
  rangeOf(path: Path, part?: Part): OffsetRange;
  /** The text of a stretch inside the text value at `path`. */
  rangeOfSpan(path: Path, span: Span): OffsetRange;
  /** True when `path` itself has text. */
  has(path: Path): boolean;
  /** The innermost path whose text holds `offset`. */
  pathAt(offset: number): Path | undefined;
}
