import type { Path } from "../study/path.ts";
import type { OffsetRange } from "../study/sourceMap.ts";

/** What an author may write at one place of a text, as the layout sees it. */
export interface CompletionPlaces {
  /** The elements whose value may stand here; more than one where values have no labels. */
  readonly values: readonly ValuePlace[];
  /** The labels, headings and names that may be written here. */
  readonly lines: readonly LinePlace[];
}

export interface ValuePlace {
  readonly path: Path;
  /** The text that a value replaces; on one line, with the asked offset inside or at its ends. */
  readonly replace: OffsetRange;
  /** The only words that may stand here, where they are not those of the element at `path`. */
  readonly words?: readonly string[];
  /**
   * The value as it is written here, with the marks that it needs before and behind it; empty for one
   * that cannot be written here.
   */
  write(value: unknown): string;
}

export interface LinePlace {
  /** `closing` ends what is open; an `attribute` says something of the element at `path`. */
  readonly kind: "label" | "heading" | "closing" | "attribute";
  /** The element that the label names, or what the heading as a whole stands for. */
  readonly path: Path;
  readonly name: string;
  readonly replace: OffsetRange;
  readonly newText: string;
  /** Where in `newText` the author goes on; at its end when left out. */
  readonly caret?: number;
}
