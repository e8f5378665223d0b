import { termOf } from "../../catalogue/vocabularies.ts";
import { type Path, toPointer, valueAt } from "../../study/path.ts";
import type { ListingCopy, Presence, Section, StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import type { Field } from "./field.ts";
import { groups } from "./groups.ts";
import { isBlank, type Piece, part } from "./line.ts";
import { readValue } from "./readValue.ts";
import { type Entry, type Segment, TextSourceMap } from "./textSourceMap.ts";

/** Collects the values of one record together with the text that each came from. */
export class RecordBuilder {
  readonly #lines: readonly Piece[];
  readonly #textLength: number;
  readonly #study: { [name: string]: unknown } = { protocolSection: {} };
  readonly #entries = new Map<string, Entry>();
  readonly #sections: Section[] = [];
  readonly #boilerplate: OffsetRange[] = [];
  readonly #undivided: Path[] = [];
  /** Lines that belong to an element, a heading or the listing site. */
  readonly #taken: boolean[] = [];

  constructor(lines: readonly Piece[], textLength: number) {
    this.#lines = lines;
    this.#textLength = textLength;
  }

  /** The text of lines `from` to `to`, the last line's end included. */
  linesRange(from: number, to: number): OffsetRange {
    const start = this.#lines[from]?.start ?? this.#textLength;
    return { start, end: this.#lines[to + 1]?.start ?? this.#textLength };
  }

  has(path: Path): boolean {
    return this.#entries.has(toPointer(path));
  }

  isTaken(piece: Piece): boolean {
    return this.#taken[piece.line] === true;
  }

  section(title: string, path: Path, heading: Piece, lastLine: number, empty: boolean): void {
    this.#taken[heading.line] = true;
    const whole = this.linesRange(heading.line, lastLine);
    this.#sections.push({
      title,
      path,
      heading: { start: heading.start, end: heading.end },
      whole,
      empty,
    });
  }

  boilerplate(piece: Piece): void {
    this.#taken[piece.line] = true;
    this.#boilerplate.push({ start: piece.start, end: piece.end });
  }

  undivided(path: Path): void {
    this.#undivided.push(path);
  }

  /**
   * Reads `pieces` as the value of `field` at `path` (the field's own, when left out). A second value
   * for the same element is left unrecognised.
   */
  put(field: Field, pieces: readonly Piece[], label?: Piece, path: Path = field.path): boolean {
    if (field.repeated) return this.#append(field, pieces, label, path);
    if (this.has(path)) return false;
    const first = pieces[0];
    const [value, type] = field.type && first ? splitType(field, first) : [first, undefined];
    if (field.type && type && field.typeVocabulary) {
      const token = termOf(field.typeVocabulary, type.text)?.token ?? type.text;
      if (!this.has(field.type)) {
        this.#set(field.type, token);
        const bracketed = { start: value?.end ?? type.start, end: first?.end ?? type.end };
        this.#enter(field.type, typeFieldOf(field), [type], undefined, undefined, bracketed);
      }
    }
    const read = field.type && value && type ? [value] : pieces;
    const text = textOf(read);
    if (text === "") {
      this.#enter(path, field, [], label, undefined);
      return true;
    }
    const reading = readValue(field, text);
    if (reading) this.#set(path, reading.value);
    this.#enter(path, field, read, label, reading ? undefined : text);
    return true;
  }

  /** Opens the item at `path`, whose first line is `first`. */
  openItem(path: Path, first: Piece): void {
    if (valueAt(this.#study, path) === undefined) this.#set(path, {});
    this.#entries.set(toPointer(path), {
      path,
      field: undefined,
      key: { start: first.start, end: first.end },
      segments: [{ at: 0, start: first.start, end: first.end }],
      whole: this.linesRange(first.line, first.line),
      raw: undefined,
    });
  }

  valueAt(path: Path): unknown {
    return valueAt(this.#study, path);
  }

  /** Sets a value that has no text of its own. */
  setValue(path: Path, value: unknown): void {
    this.#set(path, value);
  }

  /** The next free index of the list at `path`. */
  listLength(path: Path): number {
    const list = valueAt(this.#study, path);
    return Array.isArray(list) ? list.length : 0;
  }

  #append(field: Field, pieces: readonly Piece[], label: Piece | undefined, path: Path): boolean {
    const text = textOf(pieces);
    if (text === "" && label) {
      if (!this.has(path)) this.#enter(path, field, [], label, undefined);
      return true;
    }
    const item = [...path, this.listLength(path)];
    this.#set(item, readValue(field, text)?.value ?? text);
    this.#enter(item, field, pieces, label, undefined);
    return true;
  }

  #enter(
    path: Path,
    field: Field | undefined,
    pieces: readonly Piece[],
    label: Piece | undefined,
    raw: string | undefined,
    bracketed?: OffsetRange,
  ): void {
    const segments: Segment[] = [];
    let at = 0;
    for (const { text, start, end, line } of pieces) {
      segments.push({ at, start, end });
      at += text.length + 1;
      this.#taken[line] = true;
    }
    const from = label?.line ?? pieces[0]?.line ?? 0;
    const whole = bracketed ?? this.linesRange(from, pieces.at(-1)?.line ?? from);
    if (label) this.#taken[label.line] = true;
    this.#entries.set(toPointer(path), {
      path,
      field,
      key: label && { start: label.start, end: label.end },
      segments,
      whole,
      raw,
    });
    for (let length = path.length - 1; length > 1; length--) {
      const owner = this.#entries.get(toPointer(path.slice(0, length)));
      if (owner && owner.field === undefined)
        owner.whole = {
          start: Math.min(owner.whole.start, whole.start),
          end: Math.max(owner.whole.end, whole.end),
        };
    }
  }

  #set(path: Path, value: unknown): void {
    let node = this.#study as Record<string | number, unknown>;
    path.forEach((step, i) => {
      if (i === path.length - 1) node[step] = value;
      else {
        node[step] ??= typeof path[i + 1] === "number" ? [] : {};
        node = node[step] as Record<string | number, unknown>;
      }
    });
  }

  build(copy: ListingCopy | undefined): StudyRecord {
    const unrecognised = this.#lines
      .filter((line) => !this.#taken[line.line] && !isBlank(line))
      .map((line) => part(line, 0))
      .map(({ start, end }) => ({ start, end }));
    const first = this.#lines.find((line) => !isBlank(line));
    const top = first ? part(first, 0) : { start: 0, end: 0 };
    const source = new TextSourceMap(this.#entries, this.#sections, {
      start: top.start,
      end: top.end,
    });
    const study = this.#study as unknown as Study;
    return {
      study,
      source,
      sections: this.#sections,
      unrecognised,
      boilerplate: this.#boilerplate,
      undivided: this.#undivided,
      copy,
      presence: (path) => presenceOf(study, source, path),
      rawText: (path) => source.entry(path)?.raw,
    };
  }
}

function presenceOf(study: Study, source: TextSourceMap, path: Path): Presence {
  const entry = source.entry(path);
  if (entry?.raw !== undefined) return "unread";
  const value = valueAt(study, path);
  if (value !== undefined && value !== "" && !isEmptyContainer(value)) return "present";
  if (entry) return "empty";
  return source.sections.some((s) => s.empty && toPointer(s.path) === toPointer(path))
    ? "empty"
    : "absent";
}

/** The field that holds the type of a date or an enrolment when it stands on a line of its own. */
function typeFieldOf({ type }: Field): Field | undefined {
  const pointer = type && toPointer(type);
  return groups.flatMap((group) => group.fields).find((field) => toPointer(field.path) === pointer);
}

function isEmptyContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("\n");
}

/** Divides `2013-01 (Actual)` into the value and the word in brackets. */
function splitType(field: Field, piece: Piece): [Piece, Piece | undefined] {
  const match = /^(.*?)\s*\(([^()]+)\)$/.exec(piece.text);
  if (match?.[1] === undefined || match[2] === undefined || !field.typeVocabulary)
    return [piece, undefined];
  const open = piece.text.lastIndexOf("(");
  return [part(piece, 0, match[1].length), part(piece, open + 1, piece.text.length - 1)];
}
