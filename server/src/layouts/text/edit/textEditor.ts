import type { WholeChange } from "../../../study/change.ts";
import { isWithin, type Path, samePath, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { TextChange } from "../../layout.ts";
import { isBarLine } from "../bar.ts";
import { isInList } from "../block.ts";
import { withComments } from "../comment.ts";
import type { Field, Group } from "../field.ts";
import type { Home } from "../grammar.ts";
import { readValue } from "../readValue.ts";
import type { Entry, TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";
import { displayOf, writeValue } from "../writeValue.ts";
import { DocumentText } from "./documentText.ts";
import type { EditWriting } from "./editWriting.ts";
import { itemLines } from "./itemLines.ts";

/** Renders one change as edits that touch as little text as they can. */
export class TextEditor {
  readonly #text: string;
  readonly #record: StudyRecord;
  readonly #source: TextSourceMap;
  readonly #style: TextStyle;
  readonly #writing: EditWriting;
  readonly #document: DocumentText;

  constructor(
    text: string,
    record: StudyRecord,
    source: TextSourceMap,
    style: TextStyle,
    writing: EditWriting,
  ) {
    this.#text = text;
    this.#record = record;
    this.#source = source;
    this.#style = style;
    this.#writing = writing;
    this.#document = new DocumentText(text, record, source, style);
  }

  edits(change: WholeChange): readonly TextChange[] {
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
    if (value === undefined) return this.#remove(path);
    const entry = this.#source.entry(path);
    const home = this.#source.grammar.homeOf(path);
    if (Array.isArray(value) && (!home?.field || home.field.repeated))
      return this.#setList(path, value);
    if (entry?.field) return [this.#replace(entry, entry.field, value)];
    if (home?.field) return this.#addField(home, home.field, value);
    const isNew = valueAt(this.#record.study, path) === undefined;
    if (typeof path.at(-1) === "number" && isNew) return this.#insert(path, value);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => this.#set([...path, name], inner));
  }

  /** Writes the items anew where the first of them stands. */
  #setList(path: Path, values: readonly unknown[]): readonly TextChange[] {
    const present = this.#itemsOf(path);
    const home = this.#source.grammar.homeOf(path);
    const removals = present.map((entry) => this.#document.removal(entry));
    const [first] = present;
    if (!first || !home) return values.flatMap((item, i) => this.#insert([...path, i], item));
    const written = values.flatMap((value) => this.#linesOf(home, path, value));
    const comments = present.flatMap(({ whole }) => this.#document.commentsIn(whole));
    const lines = withComments(written, comments);
    return [this.#document.insertion(first.whole.start, lines), ...removals];
  }

  #replace(entry: Entry, field: Field, value: unknown): TextChange {
    const [first] = entry.segments;
    const last = entry.segments.at(-1);
    if (first && last) {
      const wasBarred = entry.segments.some(({ barred }) => barred);
      const old = wasBarred ? "" : this.#text.slice(first.start, last.end);
      const lines = this.#writing.lines(field, value, old);
      if (wasBarred || lines.some(isBarLine)) return this.#document.otherLines(entry, lines);
      const range = { start: first.start, end: last.end };
      return { ...range, newText: this.#document.keptBelow(range, lines) };
    }
    // A label without a value: behind its colon, or on the next line in the layout's manner.
    const at = entry.key?.end ?? entry.whole.end;
    const lines = this.#writing.lines(field, value);
    const isBarred = isBarLine(lines[0] ?? "");
    const written = this.#document.broken(lines.join("\n"));
    const { lineEnd } = this.#style;
    if (this.#text[at] === ":")
      return { start: at + 1, end: at + 1, newText: `${isBarred ? lineEnd : " "}${written}` };
    return { start: at, end: at, newText: lineEnd + this.#style.bare(written) };
  }

  #addField(home: Home, field: Field, value: unknown): readonly TextChange[] {
    const bracketed = home.item ? undefined : this.#inBrackets(field, value);
    if (bracketed) return [bracketed];
    const isBody = field === home.group.body;
    const written = this.#writing.lines(field, value);
    const lines = isBody ? written : this.#style.labelled(field, written);
    return home.item
      ? [this.#intoItem(home.group, home.item, field, lines)]
      : [this.#document.intoGroup(home.group, field, lines)];
  }

  /** The type of a date or an enrolment: ` (Actual)` behind its value. */
  #inBrackets(type: Field, value: unknown): TextChange | undefined {
    const field = this.#source.grammar.ownerOf(type);
    const owner = field && this.#source.entry(field.path);
    const [segment] = owner?.segments ?? [];
    if (!field || !segment) return undefined;
    const word = displayOf(type.vocabulary ?? "DateType", String(value));
    const { start, end } = segment;
    const old = this.#text.slice(start, end);
    // A listing's last day of a month would be taken for the author's day.
    const date = valueAt(this.#record.study, field.path);
    const isRead = date === undefined || readValue(field, old)?.value === date;
    return isRead
      ? { start: end, end, newText: ` (${word})` }
      : { start, end, newText: `${writeValue(field, date, old)} (${word})` };
  }

  #intoItem(group: Group, item: Path, field: Field, lines: readonly string[]): TextChange {
    const order = group.item?.fields ?? [];
    const before = order.slice(0, order.indexOf(field) + 1).flatMap(({ path, repeated }) => {
      const [list] = path;
      const prefix = path.includes("*") || repeated ? [...item, list ?? ""] : [...item, ...path];
      return this.#source.entriesWithin(prefix);
    });
    const ends = before.map(({ whole }) => whole.end);
    return this.#document.insertion(Math.max(this.#document.firstLineEnd(item), ...ends), lines);
  }

  #insert(path: Path, value: unknown): readonly TextChange[] {
    const list = path.slice(0, -1);
    const home = this.#source.grammar.homeOf(list);
    if (!home) return [];
    const lines = this.#linesOf(home, list, value);
    const present = this.#itemsOf(list);
    const at = present[Number(path.at(-1))];
    const apart = typeof value === "object" && this.#document.areApart(present) ? [""] : [];
    if (at) return [this.#document.insertion(at.whole.start, [...lines, ...apart])];
    const last = present.at(-1);
    if (last) return [this.#document.insertion(last.whole.end, [...apart, ...lines])];
    const { group, field, item } = home;
    const nested = field ?? group.item?.fields.findLast(isInList);
    if (item && nested) return [this.#intoItem(group, item, nested, lines)];
    if (field && field !== group.body) return [this.#document.intoGroup(group, field, lines)];
    return [this.#document.intoSection(group, lines)];
  }

  #linesOf(home: Home, list: Path, value: unknown): readonly string[] {
    const { group, field, item } = home;
    if (typeof value === "object" && value !== null) {
      const nested = item ? String(list.at(-1)) : undefined;
      const { grammar } = this.#source;
      return itemLines(group, value, { grammar, style: this.#style }, this.#writing, nested);
    }
    const [sibling] = this.#itemsOf(list);
    if (!field) return [this.#style.bare(String(value))];
    const lines = this.#writing.lines(field, value);
    const isWord = lines.length === 1 && !sibling?.key && field === group.body;
    if (!isWord) return this.#style.labelled(field, lines);
    const [line = ""] = lines;
    const [segment] = sibling?.segments ?? [];
    if (!segment || segment.barred || isBarLine(line)) return [this.#style.bare(line)];
    const mark = this.#text.slice(sibling?.whole.start, segment.start);
    const isMark = /^[ \t]*[-*•–]?[ \t]*$/.test(mark) && mark !== "";
    return [isMark ? mark + line : this.#style.bare(line)];
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
    if (entry) {
      const json = this.#source.entriesWithin(path).filter(({ field }) => field?.kind === "json");
      return [...new Set([entry, ...json])].map((one) => this.#document.removal(one));
    }
    const sections = this.#source.sections.filter((candidate) => samePath(candidate.path, path));
    const own = sections.filter(({ whole }) => !this.#holdsOthers(whole, path));
    const inside = this.#source.entriesWithin(path);
    return [
      ...own.map(({ whole: { start, end } }) => ({ start, end, newText: "" })),
      ...inside.map((inner) => this.#document.removal(inner)),
    ];
  }

  /** True for a section with elements of another kind, which stay. */
  #holdsOthers({ start, end }: OffsetRange, path: Path): boolean {
    return this.#source.entries.some((entry) => {
      const { whole } = entry;
      return whole.start >= start && whole.end <= end && !isWithin(entry.path, path);
    });
  }

  #move(path: Path, to: number): readonly TextChange[] {
    const items = this.#itemsOf(path.slice(0, -1));
    const from = Number(path.at(-1));
    const moved = items[from];
    const target = items[to];
    if (!moved || !target || moved === target) return [];
    const apart = this.#document.areApart(items) ? [""] : [];
    const text = this.#text.slice(moved.whole.start, moved.whole.end);
    const lines = text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
    const written =
      to > from
        ? this.#document.insertion(target.whole.end, [...apart, ...lines])
        : this.#document.insertion(target.whole.start, [...lines, ...apart]);
    return [this.#document.removal(moved), written];
  }
}
