import { type Path, toPointer, valueAt } from "../../study/path.ts";
import type { ListingCopy, Presence, Section, StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import { type ElementText, Entry } from "./entry.ts";
import type { Field } from "./field.ts";
import type { Grammar } from "./grammar.ts";
import { joined, type Lines, type Piece, trimmed } from "./line.ts";
import { readPieces, readValue, tokenOf } from "./readValue.ts";
import { TextSourceMap } from "./textSourceMap.ts";
import { splitType } from "./valueWithType.ts";

/** Collects the values of one record together with the text that each came from. */
export class RecordBuilder {
  readonly grammar: Grammar;
  readonly #text: string;
  readonly #lines: Lines;
  readonly #study: { [name: string]: unknown } = { protocolSection: {} };
  readonly #root: Entry;
  /** The elements with text. */
  readonly #entries: Entry[] = [];
  readonly #sections: Section[] = [];
  readonly #boilerplate: OffsetRange[] = [];
  readonly #undivided: Path[] = [];
  /** For each line, 1 when it belongs to an element, a heading or the listing site. */
  readonly #taken: Uint8Array;

  constructor(text: string, lines: Lines, grammar: Grammar) {
    this.#text = text;
    this.#lines = lines;
    this.#taken = new Uint8Array(lines.lines.length);
    this.#root = Entry.ofStudy(this.#study, lines.lines);
    this.grammar = grammar;
  }

  has(path: Path, from = this.#root): boolean {
    return from.find(path)?.hasText === true;
  }

  valueAt(path: Path): unknown {
    return valueAt(this.#study, path);
  }

  listLength(path: Path): number {
    return this.#root.find(path)?.count ?? 0;
  }

  isTaken({ line }: Piece): boolean {
    return this.#taken[line] === 1;
  }

  /** True for a value on a line without its label. */
  standsAlone(path: Path): boolean {
    const { key, valueRange } = this.#root.find(path) ?? {};
    if (!key) return true;
    return valueRange !== undefined && /[\r\n]/.test(this.#text.slice(key.end, valueRange.start));
  }

  section(title: string, path: Path, heading: Piece, lastLine: number, empty: boolean): void {
    this.#taken[heading.line] = 1;
    const { start, end } = heading;
    const whole = this.#linesRange(heading.line, lastLine);
    this.#sections.push({ title, path, heading: { start, end }, whole, empty });
  }

  boilerplate({ line, start, end }: Piece): void {
    this.#taken[line] = 1;
    this.#boilerplate.push({ start, end });
  }

  undivided(path: Path): void {
    if (!this.#undivided.includes(path)) this.#undivided.push(path);
  }

  /** Sets a value that has no text of its own. */
  setValue(path: Path, value: unknown, from = this.#root): void {
    from.at(path).value = value;
  }

  /**
   * Reads `pieces` as the value of `field`, in the record or in the item `owner`, where the field's
   * path may be another. A second value for the same element is left unrecognised.
   */
  put(
    field: Field,
    pieces: readonly Piece[],
    label?: Piece,
    owner = this.#root,
    path = field.path,
  ): boolean {
    const entry = owner.at(path);
    if (field.repeated) return this.#append(field, pieces, label, entry);
    if (entry.hasText) return false;
    const read = this.#putType(field, pieces);
    const text = joined(read);
    const reading = readPieces(field, read);
    if (reading) entry.value = reading.value;
    this.#enter(entry, field, read, label, reading || text === "" ? undefined : text);
    return true;
  }

  /** Reads JSON for an element that has no value, though its label may stand as the first of an item. */
  putJson(field: Field, piece: Piece, path: Piece): void {
    const entry = this.#root.at(field.path);
    if (entry.key) this.#boilerplate.push(entry.key);
    entry.value = readValue(field, piece.text)?.value;
    this.#enter(entry, field, [piece], path);
  }

  /** Takes a type in brackets from the end of a date; gives what is left. */
  #putType(field: Field, pieces: readonly Piece[]): readonly Piece[] {
    const [piece] = pieces;
    const typeField = field.type && this.grammar.typeField(field);
    const isPlain = pieces.length === 1 && !piece?.barred;
    const split = piece && isPlain && typeField && splitType(piece);
    if (!split || this.has(typeField.path)) return pieces;
    const { value, type } = split;
    const entry = this.#root.at(typeField.path);
    entry.value = tokenOf(field.typeVocabulary, type.text);
    const within = { start: value.end, end: piece.end };
    this.#enter(entry, typeField, [type], undefined, undefined, within);
    return [value];
  }

  #append(field: Field, pieces: readonly Piece[], label: Piece | undefined, list: Entry): boolean {
    const reading = readPieces(field, pieces);
    if (!reading) {
      if (label && !list.hasText) this.#enter(list, field, [], label);
      return true;
    }
    const entry = list.at([list.count]);
    entry.value = reading.value;
    this.#enter(entry, field, pieces, label);
    return true;
  }

  /**
   * Opens one more item of the list at `path`, in the record or in the item `owner`. Its text begins
   * with `first`, or with the label before it.
   */
  openItem(path: Path, first: Piece, label?: Piece, owner = this.#root): Entry {
    const list = owner.at(path);
    const item = list.at([list.count]);
    item.makeObject();
    const from = Math.min(first.line, label?.line ?? first.line);
    this.#setText(item, {
      field: undefined,
      key: first,
      pieces: [first],
      from,
      to: first.line,
      raw: undefined,
      within: undefined,
    });
    return item;
  }

  /** Adds a line that says no more than the element does, or nothing, to its text. */
  extend(entry: Entry | Path, piece: Piece): void {
    this.boilerplate(piece);
    (entry instanceof Entry ? entry : this.#root.find(entry))?.reachTo(piece.line);
  }

  #enter(
    entry: Entry,
    field: Field,
    pieces: readonly Piece[],
    key: Piece | undefined,
    raw?: string,
    within?: OffsetRange,
  ): void {
    if (key) this.#taken[key.line] = 1;
    for (const { line } of pieces) this.#taken[line] = 1;
    const from = (key ?? pieces[0])?.line ?? 0;
    const to = pieces.at(-1)?.line ?? from;
    this.#setText(entry, { field, key, pieces, from, to, raw, within });
  }

  #setText(entry: Entry, text: ElementText): void {
    if (!entry.hasText) this.#entries.push(entry);
    entry.text = text;
  }

  /** The text of lines `from` to `to`, the last line's end and the comments above included. */
  #linesRange(from: number, to: number): OffsetRange {
    const { lines, end } = this.#lines;
    return { start: lines[from]?.from ?? end, end: lines[to]?.next ?? end };
  }

  /** A heading is not empty where another of the same kind holds its elements. */
  #sectionsWithState(): readonly Section[] {
    const held = new Set(
      this.#sections.filter(({ empty }) => !empty).map(({ path }) => toPointer(path)),
    );
    return this.#sections.map((section) =>
      section.empty && held.has(toPointer(section.path)) ? { ...section, empty: false } : section,
    );
  }

  build(copy: ListingCopy | undefined): StudyRecord {
    const first = this.#lines.lines[0];
    const top = first ? trimmed(first) : { start: 0, end: 0 };
    const range = { start: top.start, end: top.end };
    const sections = this.#sectionsWithState();
    const { grammar } = this;
    const source = new TextSourceMap(this.#root, this.#entries, sections, grammar, range);
    const study = this.#study as unknown as Study;
    const unrecognised = this.#unrecognised();
    return {
      study,
      source,
      sections,
      unrecognised,
      boilerplate: this.#boilerplate,
      undivided: this.#undivided,
      copy,
      presence: (path) => presenceOf(study, source, unrecognised, path),
      rawText: (path) => source.entry(path)?.raw,
    };
  }

  #unrecognised(): readonly OffsetRange[] {
    const { lines, end } = this.#lines;
    const ranges: OffsetRange[] = [];
    for (const line of lines) {
      if (this.#taken[line.line]) continue;
      const piece = trimmed(line);
      ranges.push({ start: piece.start, end: piece.end });
    }
    if (end < this.#text.length) ranges.push({ start: end, end: this.#text.length });
    return ranges;
  }
}

function presenceOf(
  study: Study,
  source: TextSourceMap,
  unrecognised: readonly OffsetRange[],
  path: Path,
): Presence {
  const entry = source.entry(path);
  if (entry?.raw !== undefined) return "unread";
  const value = valueAt(study, path);
  if (value !== undefined && value !== "" && !isEmptyContainer(value)) return "present";
  if (entry) return "empty";
  const section = source.sectionOf(path);
  if (!section) return "absent";
  if (section.empty) return "empty";
  // A text without labels takes every line of its section: what is left over is something else.
  if (source.grammar.homeOf(path)?.field) return "absent";
  const { start, end } = section.whole;
  return unrecognised.some((range) => range.start >= start && range.end <= end)
    ? "unread"
    : "absent";
}

function isEmptyContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
