import type { Path } from "../study/path.ts";
import type { OffsetRange } from "../study/sourceMap.ts";

/** What an author may write at one place of a text, as the layout sees it. */
export interface CompletionPlaces {
  /** The elements whose value may stand here; more than one where values have no labels. */
  readonly values: readonly ValuePlace[];
  /** The labels and headings that may begin a line here. */
  readonly lines: readonly LinePlace[];
}

export interface ValuePlace {
  readonly path: Path;
  /** The text that a value replaces; on one line, with the asked offset inside or at its ends. */
  readonly replace: OffsetRange;
  /** The value as it is written here, with the marks that it needs before and behind it. */
  write(value: unknown): string;
}

export interface LinePlace {
  readonly kind: "label" | "heading";
  /** The element that the label names, or what the heading as a whole stands for. */
  readonly path: Path;
  readonly name: string;
  readonly replace: OffsetRange;
  readonly newText: string;
}
