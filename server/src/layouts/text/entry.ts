import type { Path } from "../../study/path.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Field } from "./field.ts";
import type { Line, Piece } from "./line.ts";

/** A run of value text that stands unbroken in the document, from `at` in the value on. */
export interface Segment extends OffsetRange {
  readonly at: number;
  /** True for text behind a bar. */
  readonly barred: boolean;
}

/** The text that an element was read from. */
export interface ElementText {
  /** None for an item of a list of objects. */
  readonly field: Field | undefined;
  /** The label, or the first line of an item. */
  readonly key: Piece | undefined;
  /** The value, a piece a line; none for a label that stands without a value. */
  readonly pieces: readonly Piece[];
  /** The indices of its first and its last line. */
  readonly from: number;
  readonly to: number;
  /** Set when the text could not be read as its kind. */
  readonly raw: string | undefined;
  /** For a type in brackets: the brackets, less than a line. */
  readonly within: OffsetRange | undefined;
}

type StudyNode = { [step: string | number]: unknown };

/**
 * One element of a record: its place in the study and the text that it was read from. Paths and ranges
 * are made when they are asked for; of a long record most never are.
 */
export class Entry {
  readonly parent: Entry | undefined;
  readonly step: string | number;
  readonly #lines: readonly Line[];
  #children: { [step: string | number]: Entry } | undefined;
  /** The object or list of the study that holds the children's values. */
  #node: StudyNode | undefined;
  #text: ElementText | undefined;
  #to = 0;

  constructor(parent: Entry | undefined, step: string | number, lines: readonly Line[]) {
    this.parent = parent;
    this.step = step;
    this.#lines = lines;
  }

  /** The root of a study's elements. */
  static ofStudy(study: object, lines: readonly Line[]): Entry {
    const root = new Entry(undefined, "", lines);
    root.#node = study as StudyNode;
    return root;
  }

  get path(): Path {
    return this.parent ? [...this.parent.path, this.step] : [];
  }

  /** The element at a path from here, if there is one. */
  find(path: Path): Entry | undefined {
    let entry: Entry | undefined = this;
    for (const step of path) {
      if (entry === undefined) return undefined;
      entry = entry.#children?.[step];
    }
    return entry;
  }

  /** The element at a path from here; it is made if it is not there. */
  at(path: Path): Entry {
    let entry: Entry = this;
    for (const step of path) {
      entry.#children ??= {};
      entry = entry.#children[step] ??= new Entry(entry, step, this.#lines);
    }
    return entry;
  }

  /** This element, if it has text, and those inside it that have. */
  withText(): readonly Entry[] {
    const inside = Object.values(this.#children ?? {}).flatMap((child) => child.withText());
    return this.hasText ? [this, ...inside] : inside;
  }

  /** The number of values in the list that stands here. */
  get count(): number {
    return Array.isArray(this.#node) ? this.#node.length : 0;
  }

  set value(value: unknown) {
    if (typeof value === "object" && value !== null) this.#node = value as StudyNode;
    if (this.parent) this.parent.#nodeFor(this.step)[this.step] = value;
  }

  /** Makes an object here, to be filled by the elements inside it. */
  makeObject(): void {
    this.#nodeFor("");
  }

  #nodeFor(child: string | number): StudyNode {
    if (this.#node === undefined) {
      const node = (typeof child === "number" ? [] : {}) as StudyNode;
      this.value = node;
      return node;
    }
    return this.#node;
  }

  get hasText(): boolean {
    return this.#text !== undefined;
  }

  /** Sets the text; the items of lists that the element is part of reach to its last line. */
  set text(text: ElementText) {
    this.#text = text;
    this.#to = text.to;
    // JSON stands far from the item that it is part of.
    if (text.field?.kind === "json") return;
    for (let owner = this.parent; owner; owner = owner.parent)
      if (owner.hasText && owner.field === undefined) owner.reachTo(text.to);
  }

  /** Takes in a line below. */
  reachTo(line: number): void {
    if (line > this.#to) this.#to = line;
  }

  get field(): Field | undefined {
    return this.#text?.field;
  }

  get key(): OffsetRange | undefined {
    return this.#text?.key;
  }

  get raw(): string | undefined {
    return this.#text?.raw;
  }

  /** The value's text, a segment a line. */
  get segments(): readonly Segment[] {
    let at = 0;
    return (this.#text?.pieces ?? []).map(({ start, end, gap, barred = false }, i) => {
      if (i > 0) at += gap + 1;
      const segment = { at, start, end, barred };
      at += end - start;
      return segment;
    });
  }

  /** The value's text from its first letter to its last. */
  get valueRange(): OffsetRange | undefined {
    const pieces = this.#text?.pieces ?? [];
    const [first] = pieces;
    const last = pieces.at(-1);
    return first && last && { start: first.start, end: last.end };
  }

  /**
   * The full lines of label and value, line ends and the comments just above included; less for a type
   * in brackets.
   */
  get whole(): OffsetRange {
    const { from = 0, within } = this.#text ?? {};
    if (within) return within;
    return { start: this.#lines[from]?.from ?? 0, end: this.#lines[this.#to]?.next ?? 0 };
  }
}
