import type { Path } from "../../study/path.ts";
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
  /** The open item of a list inside the open item. */
  #nested: Entry | undefined;
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
    this.#nested = undefined;
    this.#item = this.builder.openItem(this.group.item?.path ?? this.group.path, first, label);
  }

  put(field: Field, pieces: readonly Piece[], label?: Piece): boolean {
    const item = this.#item;
    if (!item) return false;
    if (field.path.length > 1 && field.path.includes("*"))
      return this.#putNested(item, field, pieces, label);
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
  #putNested(item: Entry, field: Field, pieces: readonly Piece[], label?: Piece): boolean {
    const { list, path } = nestedPath(field);
    const first = pieces[0] ?? label;
    const isTaken = !this.#nested || this.#nested.find(path)?.hasText === true;
    if (isTaken && first) this.#nested = this.builder.openItem(list, first, label, item);
    const { builder } = this;
    return this.#nested !== undefined && builder.put(field, pieces, label, this.#nested, path);
  }

  /** A label that the open item has already begins the next one, whichever label that is. */
  labelled({ match: { field, label }, values }: LabelledToken): void {
    if (this.put(field, values, label)) return;
    this.open(values[0] ?? label, label);
    this.put(field, values, label);
  }
}

const nestedPaths = new Map<Field, { readonly list: Path; readonly path: Path }>();

/** The path of the inner list from the item, and of the field from an item of that list. */
function nestedPath(field: Field): { readonly list: Path; readonly path: Path } {
  const known = nestedPaths.get(field);
  if (known) return known;
  const star = field.path.indexOf("*");
  const paths = { list: field.path.slice(0, star), path: field.path.slice(star + 1) };
  nestedPaths.set(field, paths);
  return paths;
}
