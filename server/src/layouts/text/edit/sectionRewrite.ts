import { isWithin, type Path, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { Study } from "../../../study/study.ts";
import type { TextChange } from "../../layout.ts";
import { isBarLine } from "../bar.ts";
import type { Field, Group } from "../field.ts";
import type { Entry, TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";
import { displayOf } from "../writeValue.ts";
import { DocumentText } from "./documentText.ts";
import type { EditWriting } from "./editWriting.ts";
import { itemLines } from "./itemLines.ts";

/** Without labels these are read together, so they are written together. */
const readTogether = ["armGroups", "interventions"];

/**
 * Writes the section of the element at `path` anew, a label before each value. Text of the section
 * that is not its own, or that nothing takes, is kept below.
 */
export function rewriteSections(
  text: string,
  record: StudyRecord,
  source: TextSourceMap,
  style: TextStyle,
  path: Path,
  wanted: Study,
  writing: EditWriting,
): readonly TextChange[] {
  const { grammar } = source;
  const group = (grammar.homeOf(path) ?? grammar.homeOf(path.slice(0, -1)))?.group;
  if (!group) return [];
  const groups = readTogether.includes(group.id)
    ? grammar.groups.filter(({ id }) => readTogether.includes(id))
    : [group];
  const writer = new SectionWriter(text, record, source, style, wanted, writing);
  return groups.flatMap((one) => writer.edits(one, path));
}

class SectionWriter {
  readonly #text: string;
  readonly #record: StudyRecord;
  readonly #source: TextSourceMap;
  readonly #style: TextStyle;
  readonly #wanted: Study;
  readonly #writing: EditWriting;
  readonly #document: DocumentText;

  constructor(
    text: string,
    record: StudyRecord,
    source: TextSourceMap,
    style: TextStyle,
    wanted: Study,
    writing: EditWriting,
  ) {
    this.#text = text;
    this.#record = record;
    this.#source = source;
    this.#style = style;
    this.#wanted = wanted;
    this.#writing = writing;
    this.#document = new DocumentText(text, record, source, style);
  }

  edits(group: Group, changed: Path): readonly TextChange[] {
    const range = this.#document.bodyOf(group);
    const lines = [...this.#ownLines(group, range, changed)];
    if (!range) return this.#intoNewSection(group, lines);
    lines.push(...this.#keptLines(group, range));
    return [this.#document.replacement(range, lines)];
  }

  /** Items may stand elsewhere, as a number of another registry does in the place of the record's. */
  #intoNewSection(group: Group, lines: readonly string[]): readonly TextChange[] {
    const elsewhere = group.item ? this.#source.entriesWithin(group.item.path) : [];
    const removals = elsewhere.map((entry) => this.#document.removal(entry));
    return lines.length > 0 ? [...removals, this.#document.intoSection(group, lines)] : removals;
  }

  *#ownLines(group: Group, range: OffsetRange | undefined, changed: Path): Iterable<string> {
    const { bodyLast, fields, item } = group;
    const { grammar } = this.#source;
    if (!bodyLast) yield* this.#bodyLines(group);
    for (const field of fields)
      if (isWithin(changed, field.path) || this.#stands(field, range))
        yield* this.#scalarLines(field);
    if (bodyLast) yield* this.#bodyLines(group);
    const items = item && valueAt(this.#wanted, item.path);
    if (!Array.isArray(items)) return;
    for (const [i, one] of items.entries()) {
      if (this.#style.spaced && i > 0) yield "";
      yield* itemLines(group, one, { grammar, style: this.#style }, this.#writing);
    }
  }

  #bodyLines({ body, bodyLast, fields }: Group): readonly string[] {
    const value = body && this.#valueOf(body);
    if (!body || value === undefined) return [];
    if (Array.isArray(value))
      return value.flatMap((one) => {
        const lines = this.#writing.lines(body, one);
        const isWord = lines.length === 1;
        return isWord ? lines.map(this.#style.bare) : this.#style.labelled(body, lines);
      });
    // Below another text it needs its label, or it would be taken for more of that.
    const isBelowText = fields.some((f) => f.kind === "prose" && this.#valueOf(f) !== undefined);
    const lines = this.#writing.lines(body, value);
    return bodyLast && isBelowText ? this.#style.labelled(body, lines) : lines;
  }

  /** True for an element with text in the section, or in none where the section is missing. */
  #stands({ path }: Field, range: OffsetRange | undefined): boolean {
    const entries = this.#source.entriesWithin(path);
    return range !== undefined && entries.some(({ whole }) => isInside(whole, range));
  }

  #scalarLines(field: Field): readonly string[] {
    const { grammar } = this.#source;
    const owner = grammar.ownerOf(field);
    const value = this.#valueOf(field);
    // A type stands in brackets behind its date.
    if (value === undefined || (owner && this.#valueOf(owner) !== undefined)) return [];
    const values = field.repeated && Array.isArray(value) ? value : [value];
    const lines = values.flatMap((one) =>
      this.#style.labelled(field, this.#writing.lines(field, one)),
    );
    const typeField = grammar.typeField(field);
    const type = typeField && this.#valueOf(typeField);
    if (!typeField?.vocabulary || type === undefined) return lines;
    if (isBarLine(lines.at(-1) ?? ""))
      return [...lines, ...this.#style.labelled(typeField, this.#writing.lines(typeField, type))];
    const word = displayOf(typeField.vocabulary, String(type));
    return [...lines.slice(0, -1), `${lines.at(-1)} (${word})`];
  }

  #valueOf({ path }: Field): unknown {
    return valueAt(this.#wanted, path);
  }

  /** Lines in the section of other groups' elements, and those that no element takes. */
  #keptLines(group: Group, range: OffsetRange): readonly string[] {
    const { grammar, entries } = this.#source;
    // One of several values with a label each has its home where the list has it.
    const homeGroup = (path: Path) =>
      (grammar.homeOf(path) ?? grammar.homeOf(path.slice(0, -1)))?.group;
    const isForeign = ({ path, field }: Entry) =>
      field && ownerGroup(homeGroup(path), group, path) !== group;
    const foreign = entries.filter((entry) => isInside(entry.whole, range) && isForeign(entry));
    return [...foreign.map(({ whole }) => whole), ...this.#record.unrecognised]
      .filter((kept) => isInside(kept, range))
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end }) => this.#text.slice(start, end))
      .map((text) => text.replace(/(\r\n|\n|\r)$/, "").replaceAll(/\r\n|\r/g, "\n"));
  }
}

/** Entries of a list of words have the group's own list as their parent. */
function ownerGroup(home: Group | undefined, group: Group, path: Path): Group | undefined {
  return group.body && isWithin(path, group.body.path) ? group : home;
}

function isInside(inner: OffsetRange, outer: OffsetRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
