import type { Path } from "./path.ts";
import type { OffsetRange, SourceMap } from "./sourceMap.ts";
import type { Study } from "./study.ts";

/**
 * How an element stands in a document: `absent` no trace of it; `empty` its label or heading stands
 * there without a value; `unread` there is text for it that could not be understood or divided;
 * `present` it has a value.
 */
export type Presence = "absent" | "empty" | "unread" | "present";

/** A heading of the document with everything under it. */
export interface Section {
  /** The heading as written. */
  readonly title: string;
  /** What the section holds, such as `["protocolSection","conditionsModule","conditions"]`. */
  readonly path: Path;
  readonly heading: OffsetRange;
  readonly whole: OffsetRange;
  readonly empty: boolean;
}

/** A record that was copied from a listing site: such copies lose things the author did not omit. */
export interface ListingCopy {
  /** True when this kind of copy is known to drop the element, so its absence proves nothing. */
  drops(path: Path): boolean;
}

/** One registry record read from a document. */
export interface StudyRecord {
  readonly study: Study;
  readonly source: SourceMap;
  readonly sections: readonly Section[];
  /** Text that no element takes. Kept, shown, never dropped. */
  readonly unrecognised: readonly OffsetRange[];
  /** Text that a listing site puts on every page; not the author's. */
  readonly boilerplate: readonly OffsetRange[];
  /** Elements whose text stands in `study` whole because it could not be divided further. */
  readonly undivided: readonly Path[];
  readonly copy: ListingCopy | undefined;
  /**
   * False for an element that the layout has no place for, and which therefore cannot be missing.
   * Left out by layouts that hold all elements.
   */
  readonly holds?: (path: Path) => boolean;
  presence(path: Path): Presence;
  /** The text as written of an element that could not be read as its type. */
  rawText(path: Path): string | undefined;
}
