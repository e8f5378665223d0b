import { itemField, type LabelledToken } from "./block.ts";
import type { Entry } from "./entry.ts";
import type { Field, Group } from "./field.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/** Reads the items of a list one after another into the record. */
export class ItemReader {
  readonly group: Group;
  readonly builder: RecordBuilder;
  #item: Entry | undefined;
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

  get item(): Entry | undefined {
    return this.#item;
  }

  /** True for a line that cannot be anything but the first of an item. */
  isName(_piece: Piece): boolean {
    return false;
  }

  has(name: string): boolean {
    return this.#item?.find([name])?.hasText === true;
  }

  /** Begins an item at a line, or at a label and its value. */
  open(first: Piece, label?: Piece): void {
    this.#bare = label === undefined;
    this.#item = this.builder.openItem(this.group.item?.path ?? this.group.path, first, label);
  }

  put(field: Field, pieces: readonly Piece[], label?: Piece): boolean {
    const item = this.#item;
    if (!item) return false;
    const star = field.path.indexOf("*");
    if (star >= 0) return this.#putNested(item, field, star, pieces, label);
    return this.builder.put(field, pieces, label, item);
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
  #putNested(
    item: Entry,
    field: Field,
    star: number,
    pieces: readonly Piece[],
    label?: Piece,
  ): boolean {
    const list = field.path.slice(0, star);
    const path = field.path.slice(star + 1);
    const count = item.find(list)?.count ?? 0;
    const last = item.find([...list, count - 1]);
    const first = pieces[0] ?? label;
    const isOpen = last && !last.find(path)?.hasText;
    const open = isOpen || !first ? last : this.builder.openItem(list, first, label, item);
    return open !== undefined && this.builder.put(field, pieces, label, open, path);
  }

  /** A label that the open item has already begins the next one, whichever label that is. */
  labelled({ match: { field, label }, values }: LabelledToken): void {
    if (this.put(field, values, label)) return;
    this.open(values[0] ?? label, label);
    this.put(field, values, label);
  }
}
