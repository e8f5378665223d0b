import type { Path } from "../../../study/path.ts";
import type { Section, StudyRecord } from "../../../study/record.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { TextChange } from "../../layout.ts";
import { isBarLine } from "../bar.ts";
import { type KeptComment, withComments } from "../comment.ts";
import type { Segment } from "../entry.ts";
import type { Field, Group } from "../field.ts";
import { splitLines } from "../line.ts";
import type { Entry, TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";

const lineEnds = /\r\n|\n|\r/g;

/** The text of a record as places to insert lines at and to remove them from. */
export class DocumentText {
  readonly #text: string;
  readonly #record: StudyRecord;
  readonly #source: TextSourceMap;
  readonly #style: TextStyle;

  constructor(text: string, record: StudyRecord, source: TextSourceMap, style: TextStyle) {
    this.#text = text;
    this.#record = record;
    this.#source = source;
    this.#style = style;
  }

  /** The text with this document's line ends. */
  broken(text: string): string {
    return text.replaceAll("\n", this.#style.lineEnd);
  }

  insertion(at: number, lines: readonly string[]): TextChange {
    const { lineEnd } = this.#style;
    const written = this.broken(lines.join("\n"));
    const newText = this.#isLineStart(at) ? written + lineEnd : lineEnd + written;
    return { start: at, end: at, newText: lines.length === 0 ? "" : newText };
  }

  /** The lines of an element, with one of the two blank lines that would come together. */
  removal({ whole: { start, end }, segments }: Entry): TextChange {
    const isBracketed = start > 0 && !this.#isLineStart(start);
    if (isBracketed) return { start, end, newText: "" };
    const next = this.#lineEndAfter(end);
    const isBetween =
      segments.length > 0 &&
      this.#isBlank(end, next) &&
      next > end &&
      this.#isBlank(this.#lineStart(start - 1), start);
    return { start, end: isBetween ? next : end, newText: "" };
  }

  /**
   * Other lines for the value of an element, where the old or the new ones have bars: behind the
   * colon of a label on the same line, or in the place of the whole old lines.
   */
  otherLines({ key, segments }: Entry, lines: readonly string[]): TextChange {
    const first = segments[0] as Segment;
    const last = segments.at(-1) as Segment;
    const end = last.barred ? this.#lineEndBefore(last.end) : last.end;
    const isBarred = isBarLine(lines[0] ?? "");
    const written = this.keptBelow({ start: key?.end ?? first.start, end }, lines);
    const between = this.#text.slice(key?.end ?? first.start, first.start);
    const colon = /^[ \t]*:/.exec(between)?.[0].length ?? 0;
    if (
      key &&
      (colon > 0 || !/[\r\n]/.test(between)) &&
      (first.barred || !/[\r\n]/.test(between))
    ) {
      const start = key.end + colon;
      return { start, end, newText: (isBarred ? this.#style.lineEnd : " ") + written };
    }
    const start = this.#lineStart(first.start);
    // A mark before the old line stays before a plain one.
    const mark = first.barred || isBarred ? "" : this.#text.slice(start, first.start);
    const isOfText = lines.length > 1 || key === undefined;
    const newText = mark === "" && !isOfText ? this.#style.bare(written) : mark + written;
    return { start, end, newText };
  }

  #lineEndBefore(offset: number): number {
    lineEnds.lastIndex = offset;
    return lineEnds.exec(this.#text)?.index ?? this.#text.length;
  }

  #isBlank(start: number, end: number): boolean {
    return this.#text.slice(start, end).trim() === "";
  }

  #isLineStart(at: number): boolean {
    return at === 0 || /[\r\n\uFEFF]/.test(this.#text[at - 1] ?? "");
  }

  #lineStart(offset: number): number {
    if (offset <= 0) return 0;
    // Between CR and LF a line has not yet ended.
    const from = this.#text.startsWith("\r\n", offset - 1) ? offset - 2 : offset - 1;
    if (from < 0) return 0;
    const before = (end: string) => this.#text.lastIndexOf(end, from);
    return Math.max(before("\n"), before("\r")) + 1;
  }

  #lineEndAfter(offset: number): number {
    lineEnds.lastIndex = offset;
    return lineEnds.exec(this.#text) ? lineEnds.lastIndex : this.#text.length;
  }

  /** True where blank lines stand between the items of a list, or the text has blank lines. */
  areApart([first, second]: readonly Entry[]): boolean {
    if (!first || !second) return this.#style.spaced;
    return second.whole.start > first.whole.end;
  }

  firstLineEnd(item: Path): number {
    const entry = this.#source.entry(item);
    return entry ? this.#lineEndAfter(entry.key?.end ?? entry.whole.start) : this.#text.length;
  }

  /** Writes an element of a group behind those that come before it. */
  intoGroup(group: Group, field: Field, lines: readonly string[]): TextChange {
    const { body: text, bodyLast, fields } = group;
    const order = !text ? fields : bodyLast ? [...fields, text] : [text, ...fields];
    const section = this.#source.sectionOf(group.path);
    const before = order
      .slice(0, order.indexOf(field) + (field.repeated ? 1 : 0))
      .flatMap(({ path }) => this.#source.entriesWithin(path))
      .filter(({ whole }) => !section || isInside(whole, section.whole));
    if (before.length > 0)
      return this.insertion(Math.max(...before.map(({ whole }) => whole.end)), lines);
    const body = section ? undefined : this.bodyOf(group);
    if (body) return this.insertion(body.start, lines);
    return this.intoSection(group, lines);
  }

  /** Writes lines under a group's heading, which is written too if it is not there. */
  intoSection(group: Group, lines: readonly string[]): TextChange {
    const section = this.#source.sectionOf(group.path);
    return section
      ? this.insertion(this.afterHeading(section), lines)
      : this.#newSection(group, lines);
  }

  /**
   * What stands under a group's heading, or, for the record's own elements, before the first heading;
   * undefined where the group has no heading.
   */
  bodyOf(group: Group): OffsetRange | undefined {
    const section = this.#source.sectionOf(group.path);
    if (section) {
      const { end } = section.heading;
      const at = this.afterHeading(section);
      const hasValue = /^\s*:\s*\S/.test(this.#text.slice(end, at));
      return { start: hasValue ? end : at, end: section.whole.end };
    }
    if (group.id !== "identification") return undefined;
    const [first] = this.#source.sections;
    const end = first ? this.#startOf(first) : this.#text.length;
    return { start: this.#text.startsWith("\uFEFF") ? 1 : 0, end };
  }

  /** The lines as one text, with the comments of the stretch that they replace below the first. */
  keptBelow(range: OffsetRange, [head = "", ...rest]: readonly string[]): string {
    const comments = this.commentsIn(range).map((each) => ({ ...each, index: each.index - 1 }));
    return this.broken([head, ...withComments(rest, comments)].join("\n"));
  }

  /** The comments in a stretch of the text, to be kept when it is written anew. */
  commentsIn({ start, end }: OffsetRange): readonly KeptComment[] {
    if (!this.#text.slice(start, end).includes("<!--")) return [];
    const { lines, comments } = splitLines(this.#text);
    const first = lines.findIndex((line) => line.end >= start);
    const segments = this.#source.entries.flatMap((entry) => entry.segments);
    return comments
      .filter((comment) => comment.start >= start && comment.end <= end)
      .map((comment) => {
        const line = lines[comment.above];
        const said = line && (segments.find((segment) => isInside(segment, line)) ?? line);
        const before = lines.slice(first + 1, comment.above + 1);
        return {
          text: this.#text.slice(comment.start, comment.end),
          below: said ? this.#text.slice(said.start, said.end).trim() : "",
          index: before.reduce((count, { gap }) => count + gap + 1, 0),
        };
      });
  }

  /** Other lines in the place of `range`; the blank lines at its end and the comments stay. */
  replacement({ start, end }: OffsetRange, written: readonly string[]): TextChange {
    const lines = withComments(written, this.commentsIn({ start, end }));
    return this.#replaced({ start, end }, lines);
  }

  #replaced({ start, end }: OffsetRange, lines: readonly string[]): TextChange {
    const { lineEnd } = this.#style;
    const old = this.#text.slice(start, end);
    const kept = old.slice(old.trimEnd().length).replace(/^[ \t]*(\r\n|\n|\r)/, "");
    const head = this.#isLineStart(start) ? "" : lineEnd;
    const written = lines.length === 0 ? "" : this.broken(lines.join("\n")) + lineEnd;
    return { start, end, newText: head + written + kept };
  }

  /** Behind the heading and the listing's own sentences under it. */
  afterHeading(section: Section): number {
    let at = this.#lineEndAfter(section.heading.end);
    for (const { start, end } of this.#record.boilerplate) {
      const next = this.#lineEndAfter(end);
      const isNext = start >= at && start < section.whole.end && this.#isBlank(at, start);
      if (isNext && this.#isBlank(end, next)) at = next;
    }
    return at;
  }

  /** Where the heading's line begins, or the comments just above it. */
  #startOf({ heading, whole }: Section): number {
    return Math.min(this.#lineStart(heading.start), whole.start);
  }

  /** Writes a section before the next one that is there. */
  #newSection(group: Group, lines: readonly string[]): TextChange {
    const { groups } = this.#source.grammar;
    const next = groups
      .slice(groups.indexOf(group) + 1)
      .map(({ path }) => this.#source.sectionOf(path))
      .find((section) => section !== undefined);
    const at = next ? this.#startOf(next) : this.#text.length;
    const written = [...this.#style.heading(group), ...lines];
    if (!this.#style.spaced) return this.insertion(at, written);
    const hasBlank = at === 0 || this.#isBlank(this.#lineStart(at - 1), at);
    return this.insertion(at, [...(hasBlank ? [] : [""]), ...written, ...(next ? [""] : [])]);
  }
}

function isInside(inner: OffsetRange, outer: OffsetRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
