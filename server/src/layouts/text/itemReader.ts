import type { Path } from "../../study/path.ts";
import { itemField, type LabelledToken } from "./block.ts";
import type { Field, Group } from "./field.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/** Reads the items of a list one after another into the record. */
export class ItemReader {
  readonly group: Group;
  readonly builder: RecordBuilder;
  #item: Path | undefined;
  #bare = false;

  constructor(group: Group, builder: RecordBuilder) {
    this.group = group;
    this.builder = builder;
  }

  /** True while the open item was begun by a line without a label. */
  get bare(): boolean {
    return this.#bare;
  }

  get isOpen(): boolean {
    return this.#item !== undefined;
  }

  get item(): Path {
    return this.#item ?? [];
  }

  /** True for a line that cannot be anything but the first of an item. */
  isName(_piece: Piece): boolean {
    return false;
  }

  has(name: string): boolean {
    return this.#item !== undefined && this.builder.has([...this.#item, name]);
  }

  /** Begins an item at a line, or at a label and its value. */
  open(first: Piece, label?: Piece): void {
    const list = this.group.item?.path ?? this.group.path;
    this.#item = [...list, this.builder.listLength(list)];
    this.#bare = label === undefined;
    this.builder.openItem(this.#item, first, label);
  }

  put(field: Field, pieces: readonly Piece[], label?: Piece): boolean {
    const item = this.#item;
    if (!item) return false;
    const star = field.path.indexOf("*");
    if (star >= 0) return this.#putNested(field, star, pieces, label);
    return this.builder.put(field, pieces, label, [...item, ...field.path]);
  }

  putNamed(name: string, piece: Piece): boolean {
    return this.put(itemField(this.group, name), [piece]);
  }

  /** Begins an item with a line that has no label. */
  openNamed(name: string, piece: Piece): boolean {
    this.open(piece);
    return this.putNamed(name, piece);
  }

  /** A list inside the item, such as a site's contacts: an element that is there opens one more. */
  #putNested(field: Field, star: number, pieces: readonly Piece[], label?: Piece): boolean {
    const { builder } = this;
    const list = [...this.item, ...field.path.slice(0, star)];
    const rest = field.path.slice(star + 1);
    const count = builder.listLength(list);
    const isTaken = count === 0 || builder.has([...list, count - 1, ...rest]);
    const inner = [...list, isTaken ? count : count - 1];
    const first = pieces[0] ?? label;
    if (isTaken && first) builder.openItem(inner, first, label);
    return builder.put(field, pieces, label, [...inner, ...rest]);
  }

  /** A label that the open item has already begins the next one, whichever label that is. */
  labelled({ match: { field, label }, values }: LabelledToken): void {
    if (this.put(field, values, label)) return;
    this.open(values[0] ?? label, label);
    this.put(field, values, label);
  }
}
