import { type Path, toPointer, valueAt } from "../../study/path.ts";
import type { ListingCopy, Presence, Section, StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import { Entry } from "./entry.ts";
import { EntryTree } from "./entryTree.ts";
import type { Field } from "./field.ts";
import type { Grammar } from "./grammar.ts";
import { joined, type Lines, type Piece, trimmed } from "./line.ts";
import { readValue, tokenOf } from "./readValue.ts";
import { TextSourceMap } from "./textSourceMap.ts";
import { splitType } from "./valueWithType.ts";

/** Collects the values of one record together with the text that each came from. */
export class RecordBuilder {
  readonly grammar: Grammar;
  readonly #text: string;
  readonly #lines: Lines;
  readonly #study: { [name: string]: unknown } = { protocolSection: {} };
  readonly #entries = new EntryTree();
  readonly #sections: Section[] = [];
  readonly #boilerplate: OffsetRange[] = [];
  readonly #undivided: Path[] = [];
  /** For each line, true when it belongs to an element, a heading or the listing site. */
  readonly #taken: boolean[] = [];

  constructor(text: string, lines: Lines, grammar: Grammar) {
    this.#text = text;
    this.#lines = lines;
    this.grammar = grammar;
  }

  has(path: Path): boolean {
    return this.#entries.has(path);
  }

  valueAt(path: Path): unknown {
    return valueAt(this.#study, path);
  }

  /** The next free index of the list at `path`. */
  listLength(path: Path): number {
    const list = valueAt(this.#study, path);
    return Array.isArray(list) ? list.length : 0;
  }

  isTaken({ line }: Piece): boolean {
    return this.#taken[line] === true;
  }

  /** True for a value on a line without its label. */
  standsAlone(path: Path): boolean {
    const { key, value } = this.#entries.get(path) ?? {};
    return !key || (value !== undefined && /[\r\n]/.test(this.#text.slice(key.end, value.start)));
  }

  section(title: string, path: Path, heading: Piece, lastLine: number, empty: boolean): void {
    this.#taken[heading.line] = true;
    const { start, end } = heading;
    const whole = this.#linesRange(heading.line, lastLine);
    this.#sections.push({ title, path, heading: { start, end }, whole, empty });
  }

  boilerplate({ line, start, end }: Piece): void {
    this.#taken[line] = true;
    this.#boilerplate.push({ start, end });
  }

  undivided(path: Path): void {
    if (!this.#undivided.includes(path)) this.#undivided.push(path);
  }

  /** Sets a value that has no text of its own. */
  setValue(path: Path, value: unknown): void {
    let node = this.#study as Record<string | number, unknown>;
    for (let i = 0; i < path.length - 1; i++) {
      const step = path[i] as string | number;
      node[step] ??= typeof path[i + 1] === "number" ? [] : {};
      node = node[step] as Record<string | number, unknown>;
    }
    node[path.at(-1) as string | number] = value;
  }

  /**
   * Reads `pieces` as the value of `field` at `path` (the field's own, when left out). A second value
   * for the same element is left unrecognised.
   */
  put(field: Field, pieces: readonly Piece[], label?: Piece, path: Path = field.path): boolean {
    if (field.repeated) return this.#append(field, pieces, label, path);
    if (this.has(path)) return false;
    const read = this.#putType(field, pieces);
    const text = joined(read);
    const reading = text === "" ? undefined : readValue(field, text);
    if (reading) this.setValue(path, reading.value);
    const raw = reading || text === "" ? undefined : text;
    this.#enter({ path, field, key: label, pieces: read, raw });
    return true;
  }

  /** Takes a type in brackets from the end of a date; gives what is left. */
  #putType(field: Field, pieces: readonly Piece[]): readonly Piece[] {
    const [piece, ...rest] = pieces;
    const typeField = this.grammar.typeField(field);
    const split = piece && rest.length === 0 && typeField && splitType(piece);
    if (!split || this.has(typeField.path)) return pieces;
    const { value, type } = split;
    this.setValue(typeField.path, tokenOf(field.typeVocabulary, type.text));
    const within = { start: value.end, end: piece.end };
    this.#enter({ path: typeField.path, field: typeField, pieces: [type], within });
    return [value];
  }

  #append(field: Field, pieces: readonly Piece[], label: Piece | undefined, path: Path): boolean {
    const text = joined(pieces);
    if (text === "") {
      if (label && !this.has(path)) this.#enter({ path, field, key: label, pieces: [] });
      return true;
    }
    const item = [...path, this.listLength(path)];
    this.setValue(item, readValue(field, text)?.value ?? text);
    this.#enter({ path: item, field, key: label, pieces });
    return true;
  }

  /** Opens the item at `path`, whose text begins with `first`, or with the label before it. */
  openItem(path: Path, first: Piece, label?: Piece): void {
    if (this.valueAt(path) === undefined) this.setValue(path, {});
    const span = { from: Math.min(first.line, label?.line ?? first.line), to: first.line };
    this.#entries.add(new Entry({ path, key: first, pieces: [first] }, this.#lines.lines, span));
  }

  /** Adds a line that says no more than the element does, or nothing, to its text. */
  extend(path: Path, piece: Piece): void {
    this.boilerplate(piece);
    this.#entries.get(path)?.reachTo(piece.line);
  }

  #enter(text: ConstructorParameters<typeof Entry>[0]): void {
    const { key, pieces } = text;
    if (key) this.#taken[key.line] = true;
    for (const { line } of pieces) this.#taken[line] = true;
    const from = (key ?? pieces[0])?.line ?? 0;
    const span = { from, to: pieces.at(-1)?.line ?? from };
    this.#entries.add(new Entry(text, this.#lines.lines, span));
  }

  /** The text of lines `from` to `to`, the last line's end included. */
  #linesRange(from: number, to: number): OffsetRange {
    const { lines, end } = this.#lines;
    return { start: lines[from]?.start ?? end, end: lines[to]?.next ?? end };
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
    const source = new TextSourceMap(this.#entries, sections, this.grammar, range);
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
