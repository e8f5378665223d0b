import type { Path } from "../../study/path.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Field } from "./field.ts";
import type { Line, Piece } from "./line.ts";

/** A run of value text that stands unbroken in the document, from `at` in the value on. */
export interface Segment extends OffsetRange {
  readonly at: number;
}

/** The first and the last line of a text, by their indices. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** The text of one element. Ranges are made when asked for: most of a record's never are. */
export class Entry {
  readonly path: Path;
  /** None for an item of a list of objects. */
  readonly field: Field | undefined;
  /** The label, or the first line of an item. */
  readonly key: OffsetRange | undefined;
  /** Set when the text could not be read as its kind. */
  readonly raw: string | undefined;
  readonly #pieces: readonly Piece[];
  readonly #lines: readonly Line[];
  readonly #from: number;
  #to: number;
  #within: OffsetRange | undefined;

  constructor(
    text: {
      readonly path: Path;
      readonly field?: Field;
      readonly key?: Piece | undefined;
      readonly pieces: readonly Piece[];
      readonly raw?: string | undefined;
      /** For a type in brackets: the brackets, less than a line. */
      readonly within?: OffsetRange | undefined;
    },
    lines: readonly Line[],
    { from, to }: LineSpan,
  ) {
    this.path = text.path;
    this.field = text.field;
    this.key = text.key;
    this.raw = text.raw;
    this.#pieces = text.pieces;
    this.#within = text.within;
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
  }

  /** The value's text, a segment a line; none for a label that stands without a value. */
  get segments(): readonly Segment[] {
    let at = 0;
    return this.#pieces.map(({ start, end, gap }, i) => {
      if (i > 0) at += gap + 1;
      const segment = { at, start, end };
      at += end - start;
      return segment;
    });
  }

  /** The value from its first letter to its last. */
  get value(): OffsetRange | undefined {
    const first = this.#pieces[0];
    const last = this.#pieces.at(-1);
    return first && last && { start: first.start, end: last.end };
  }

  /** The full lines of label and value, line ends included; less for a type in brackets. */
  get whole(): OffsetRange {
    if (this.#within) return this.#within;
    return {
      start: this.#lines[this.#from]?.start ?? 0,
      end: this.#lines[this.#to]?.next ?? 0,
    };
  }

  get lastLine(): number {
    return this.#to;
  }

  /** Takes in the lines of an element inside it. */
  reachTo(line: number): void {
    if (line > this.#to) this.#to = line;
  }
}
