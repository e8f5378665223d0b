import type { Change } from "../../study/change.ts";
import { isWithin, type Path, valueAt } from "../../study/path.ts";
import type { Section, StudyRecord } from "../../study/record.ts";
import type { TextChange } from "../layout.ts";
import type { Field, Group } from "./field.ts";
import { groups } from "./groups.ts";
import { type Entry, TextSourceMap } from "./textSourceMap.ts";
import { styleOf, type TextStyle } from "./textStyle.ts";
import { displayOf, writeValue } from "./writeValue.ts";

/** Renders changes to the value as edits of the text, touching no more than they need. */
export function editText(
  text: string,
  record: StudyRecord,
  changes: readonly Change[],
  layout: "page" | "list",
): readonly TextChange[] {
  const editor = new TextEditor(text, record, styleOf(text, layout));
  return joined(changes.flatMap((change) => editor.edits(change)));
}

/** Insertions at one place become one edit, in the order of the changes. */
function joined(edits: readonly TextChange[]): readonly TextChange[] {
  const result: TextChange[] = [];
  for (const edit of edits) {
    const same = result.findIndex(
      (other) => other.start === edit.start && other.end === edit.end && edit.start === edit.end,
    );
    const other = result[same];
    if (other) result[same] = { ...other, newText: other.newText + edit.newText };
    else result.push(edit);
  }
  return result.toSorted((a, b) => a.start - b.start);
}

/** Where an element belongs: its group, its field, and the list item that it is part of. */
interface Home {
  readonly group: Group;
  readonly field: Field | undefined;
  readonly item: Path | undefined;
}

class TextEditor {
  readonly #text: string;
  readonly #record: StudyRecord;
  readonly #source: TextSourceMap;
  readonly #style: TextStyle;

  constructor(text: string, record: StudyRecord, style: TextStyle) {
    if (!(record.source instanceof TextSourceMap))
      throw new TypeError("a record of another layout");
    this.#text = text;
    this.#record = record;
    this.#source = record.source;
    this.#style = style;
  }

  edits(change: Change): readonly TextChange[] {
    switch (change.kind) {
      case "set":
        return this.#set(change.path, change.value);
      case "insert":
        return this.#insert(change.path, change.value);
      case "remove":
        return this.#remove(change.path);
      case "move":
        return this.#move(change.path, change.to);
    }
  }

  #set(path: Path, value: unknown): readonly TextChange[] {
    const entry = this.#source.entry(path);
    if (entry?.field) return [this.#replace(entry, entry.field, value)];
    const home = homeOf(path);
    if (home?.field) return this.#addField(home, home.field, value);
    if (Array.isArray(value)) return value.flatMap((item, i) => this.#insert([...path, i], item));
    if (typeof value === "object" && value !== null) {
      if (typeof path.at(-1) === "number" && valueAt(this.#record.study, path) === undefined)
        return this.#insert(path, value);
      return Object.entries(value).flatMap(([name, inner]) => this.#set([...path, name], inner));
    }
    return typeof path.at(-1) === "number" ? this.#insert(path, value) : [];
  }

  #replace(entry: Entry, field: Field, value: unknown): TextChange {
    const [first] = entry.segments;
    const last = entry.segments.at(-1);
    if (first && last) {
      const old = this.#text.slice(first.start, last.end);
      return {
        start: first.start,
        end: last.end,
        newText: this.#lines(writeValue(field, value, old)),
      };
    }
    // A label without a value: behind its colon, or on the next line in the layout's manner.
    const at = entry.key?.end ?? entry.whole.end;
    const written = this.#lines(writeValue(field, value));
    if (this.#text[at] === ":") return { start: at + 1, end: at + 1, newText: ` ${written}` };
    return { start: at, end: at, newText: this.#style.lineEnd + this.#style.bare(written) };
  }

  #addField(home: Home, field: Field, value: unknown): readonly TextChange[] {
    const dated = !home.item && this.#owner(field);
    if (dated) {
      const end = dated.segments.at(-1)?.end ?? dated.whole.end;
      return [
        {
          start: end,
          end,
          newText: ` (${displayOf(field.vocabulary ?? "DateType", String(value))})`,
        },
      ];
    }
    const isBody = field === home.group.body;
    const lines = isBody
      ? Array.isArray(value)
        ? value.map((item) => this.#style.bare(String(item)))
        : String(value).split("\n")
      : this.#style.labelled(field, value);
    return home.item
      ? [this.#intoItem(home.group, home.item, field, lines)]
      : [this.#intoGroup(home.group, field, lines)];
  }

  /** The date or enrolment that takes this field's value in brackets behind its own. */
  #owner(field: Field): Entry | undefined {
    const owner = groups
      .flatMap((group) => group.fields)
      .find((other) => other.type && samePath(other.type, field.path));
    const entry = owner && this.#source.entry(owner.path);
    return entry && entry.segments.length > 0 ? entry : undefined;
  }

  #intoItem(group: Group, item: Path, field: Field, lines: readonly string[]): TextChange {
    const order = group.item?.fields ?? [];
    const before = order
      .slice(0, order.indexOf(field) + 1)
      .flatMap((candidate) => this.#entriesWithin([...item, ...candidate.path]));
    const at = Math.max(this.#firstLineEnd(item), ...before.map((entry) => entry.whole.end));
    return this.#insertLines(at, lines);
  }

  #firstLineEnd(item: Path): number {
    const entry = this.#source.entry(item);
    return entry ? this.#lineEndAfter(entry.key?.end ?? entry.whole.end) : this.#text.length;
  }

  #lineEndAfter(offset: number): number {
    const rest = /\r\n|\n|\r/g;
    rest.lastIndex = offset;
    return rest.exec(this.#text) ? rest.lastIndex : this.#text.length;
  }

  #intoGroup(group: Group, field: Field, lines: readonly string[]): TextChange {
    const order = [...(group.body ? [group.body] : []), ...group.fields];
    const section = this.#sectionOf(group);
    const before = order
      .slice(0, order.indexOf(field) + (field.repeated ? 1 : 0))
      .flatMap((candidate) => this.#entriesWithin(candidate.path))
      .filter(
        (entry) =>
          !section ||
          (entry.whole.start >= section.whole.start && entry.whole.end <= section.whole.end),
      );
    if (before.length > 0)
      return this.#insertLines(Math.max(...before.map((entry) => entry.whole.end)), lines);
    if (section) return this.#insertLines(this.#afterHeading(section), lines);
    if (group.id === "identification")
      return this.#insertLines(this.#text.startsWith("\uFEFF") ? 1 : 0, lines);
    return this.#newSection(group, lines);
  }

  #sectionOf(group: Group): Section | undefined {
    return this.#source.sections.find((section) => samePath(section.path, group.path));
  }

  /** Behind the heading and the listing's own sentences under it. */
  #afterHeading(section: Section): number {
    let at = this.#lineEndAfter(section.heading.end);
    for (const { start, end } of this.#record.boilerplate) {
      if (start >= at && start < section.whole.end && this.#text.slice(at, start).trim() === "")
        at = this.#lineEndAfter(end);
    }
    return at;
  }

  /** Writes a section with its heading before the next section that is there. */
  #newSection(group: Group, lines: readonly string[]): TextChange {
    const later = groups.slice(groups.indexOf(group) + 1);
    const next = later
      .map((candidate) => this.#sectionOf(candidate))
      .find((section) => section !== undefined);
    const at = next ? this.#lineStart(next.heading.start) : this.#text.length;
    const written = [...this.#style.heading(group), ...lines];
    if (!this.#style.spaced) return this.#insertLines(at, written);
    const blankBefore = at === 0 || /(^|\n|\r)[ \t]*(\r\n|\n|\r)$/.test(this.#text.slice(0, at));
    return this.#insertLines(at, [...(blankBefore ? [] : [""]), ...written, ...(next ? [""] : [])]);
  }

  #lineStart(offset: number): number {
    return (
      Math.max(this.#text.lastIndexOf("\n", offset - 1), this.#text.lastIndexOf("\r", offset - 1)) +
      1
    );
  }

  #insertLines(at: number, lines: readonly string[]): TextChange {
    const { lineEnd } = this.#style;
    const written = this.#lines(lines.join("\n"));
    const endsLine =
      at === 0 ||
      /[\r\n]/.test(this.#text[at - 1] ?? "") ||
      (at === 1 && this.#text.startsWith("\uFEFF"));
    return { start: at, end: at, newText: endsLine ? written + lineEnd : lineEnd + written };
  }

  #lines(text: string): string {
    return text.replaceAll("\n", this.#style.lineEnd);
  }

  #insert(path: Path, value: unknown): readonly TextChange[] {
    const list = path.slice(0, -1);
    const index = Number(path.at(-1));
    const home = homeOf(list);
    if (!home) return [];
    const lines = this.#itemLines(home, list, value);
    const present = this.#itemsOf(list);
    const at = present[index];
    if (at) return [this.#insertLines(at.whole.start, lines)];
    const last = present.at(-1);
    if (last) {
      const apart = typeof value === "object" && this.#style.spaced ? [""] : [];
      return [this.#insertLines(last.whole.end, [...apart, ...lines])];
    }
    const { group, field, item } = home;
    if (item && field) return [this.#intoItem(group, item, field, lines)];
    if (field && field !== group.body) return [this.#intoGroup(group, field, lines)];
    const section = this.#sectionOf(group);
    if (section) return [this.#insertLines(this.#afterHeading(section), lines)];
    return [this.#newSection(group, lines)];
  }

  #itemLines({ group, field }: Home, list: Path, value: unknown): readonly string[] {
    if (typeof value === "object" && value !== null) {
      return (group.item?.fields ?? []).flatMap((candidate) => {
        const inner = valueAt(value, candidate.path);
        if (inner === undefined) return [];
        const values = candidate.repeated && Array.isArray(inner) ? inner : [inner];
        return values.flatMap((one) => this.#style.labelled(candidate, one));
      });
    }
    const sibling = this.#itemsOf(list)[0];
    if (field && (sibling?.key || field !== group.body)) return this.#style.labelled(field, value);
    const mark =
      sibling?.segments[0] && this.#text.slice(sibling.whole.start, sibling.segments[0].start);
    return [mark ? mark + String(value) : this.#style.bare(String(value))];
  }

  #itemsOf(list: Path): readonly Entry[] {
    const items: Entry[] = [];
    for (let i = 0; ; i++) {
      const entry = this.#source.entry([...list, i]);
      if (!entry) return items;
      items.push(entry);
    }
  }

  #remove(path: Path): readonly TextChange[] {
    const entry = this.#source.entry(path);
    if (entry) return [this.#removal(entry)];
    const section = this.#source.sections.find((candidate) => samePath(candidate.path, path));
    if (section) return [{ ...section.whole, newText: "" }];
    return this.#entriesWithin(path).map((inner) => this.#removal(inner));
  }

  #removal({ whole }: Entry): TextChange {
    return { start: whole.start, end: whole.end, newText: "" };
  }

  #move(path: Path, to: number): readonly TextChange[] {
    const list = path.slice(0, -1);
    const items = this.#itemsOf(list);
    const moved = items[Number(path.at(-1))];
    const target = items[to];
    if (!moved || !target || moved === target) return [];
    const at = to > Number(path.at(-1)) ? target.whole.end : target.whole.start;
    const text = this.#text.slice(moved.whole.start, moved.whole.end);
    const ended = /[\r\n]$/.test(text) ? text : text + this.#style.lineEnd;
    return [this.#removal(moved), { start: at, end: at, newText: ended }];
  }

  #entriesWithin(path: Path): readonly Entry[] {
    return [...this.#source.entries.values()].filter((entry) => isWithin(entry.path, path));
  }
}

function homeOf(path: Path): Home | undefined {
  for (const group of groups) {
    const scalar = group.fields.find((field) => samePath(field.path, path));
    if (scalar) return { group, field: scalar, item: undefined };
    if (group.body && samePath(group.body.path, path))
      return { group, field: group.body, item: undefined };
    const list = group.item?.path;
    if (!list || !isWithin(path, list)) continue;
    if (path.length === list.length) return { group, field: undefined, item: undefined };
    const item = path.slice(0, list.length + 1);
    const rest = path.slice(list.length + 1);
    const field = group.item?.fields.find((candidate) => samePath(candidate.path, rest));
    return { group, field, item };
  }
  return undefined;
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}
