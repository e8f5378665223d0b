import { isWithin, type Path, samePath, toPointer } from "../../study/path.ts";
import type { Section } from "../../study/record.ts";
import type { OffsetRange, Part, SourceMap, Span } from "../../study/sourceMap.ts";
import type { Field } from "./field.ts";
import type { Grammar } from "./grammar.ts";

/** A run of value text that stands unbroken in the document, from `at` in the value on. */
export interface Segment extends OffsetRange {
  readonly at: number;
}

/** The text of one element. */
export interface Entry {
  readonly path: Path;
  /** None for an item of a list of objects. */
  readonly field: Field | undefined;
  /** The label, or the first line of an item. */
  readonly key: OffsetRange | undefined;
  /** None for a label that stands without a value. */
  readonly segments: readonly Segment[];
  /** The full lines of label and value, line ends included; less for a type in brackets. */
  whole: OffsetRange;
  /** Set when the text could not be read as its kind. */
  readonly raw: string | undefined;
}

export class TextSourceMap implements SourceMap {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sections: readonly Section[];
  readonly grammar: Grammar;
  readonly #top: OffsetRange;

  /** `top` is shown where nothing of a path has text: the title or the first line. */
  constructor(
    entries: ReadonlyMap<string, Entry>,
    sections: readonly Section[],
    grammar: Grammar,
    top: OffsetRange,
  ) {
    this.entries = entries;
    this.sections = sections;
    this.grammar = grammar;
    this.#top = top;
  }

  entry(path: Path): Entry | undefined {
    return this.entries.get(toPointer(path));
  }

  has(path: Path): boolean {
    return this.entries.has(toPointer(path));
  }

  rangeOf(path: Path, part: Part = "value"): OffsetRange {
    const entry = this.entry(path);
    if (entry) return rangeOfEntry(entry, part);
    const section = this.sectionOf(path);
    if (section) return part === "whole" ? section.whole : section.heading;
    for (let length = path.length - 1; length > 0; length--) {
      const item = this.entry(path.slice(0, length));
      if (item) return rangeOfEntry(item, "key");
    }
    return this.homeOf(path)?.heading ?? this.#top;
  }

  sectionOf(path: Path): Section | undefined {
    return this.sections.find((section) => samePath(section.path, path));
  }

  /** The section in which an element stands, or would stand. */
  homeOf(path: Path): Section | undefined {
    const home = this.grammar.homeOf(path);
    const section = home && this.sectionOf(home.group.path);
    if (section) return section;
    return (
      this.sections.findLast(({ path: held }) => held.length > 0 && isWithin(path, held)) ??
      this.sections.find(({ path: held }) => path.length > 1 && isWithin(held, path))
    );
  }

  rangeOfSpan(path: Path, [from, to]: Span): OffsetRange {
    const segments = this.entry(path)?.segments ?? [];
    const start = offsetOf(segments, from, false);
    const end = offsetOf(segments, to, true);
    return start === undefined || end === undefined ? this.rangeOf(path) : { start, end };
  }

  pathAt(offset: number): Path | undefined {
    let best: Entry | undefined;
    for (const entry of this.entries.values())
      if (touches(entry.whole, offset) && (!best || isCloser(entry, best, offset))) best = entry;
    return best?.path ?? this.sections.find(({ heading }) => touches(heading, offset))?.path;
  }
}

function touches(range: OffsetRange, offset: number): boolean {
  return offset >= range.start && offset <= range.end;
}

/** Before all the value that holds the offset, then the smaller text, then the inner element. */
function isCloser(a: Entry, b: Entry, offset: number): boolean {
  const closer = nearness(b, offset) - nearness(a, offset);
  const smaller = b.whole.end - b.whole.start - (a.whole.end - a.whole.start);
  return (closer || smaller || a.path.length - b.path.length) > 0;
}

/** 0 on the value, 1 on the lines, 2 at the beginning of the line behind. */
function nearness({ field, segments, whole }: Entry, offset: number): number {
  const first = segments[0];
  const last = segments.at(-1);
  if (field && first && last && offset >= first.start && offset <= last.end) return 0;
  return offset < whole.end ? 1 : 2;
}

function rangeOfEntry(entry: Entry, part: Part): OffsetRange {
  if (part === "whole") return entry.whole;
  const [first] = entry.segments;
  const last = entry.segments.at(-1);
  if (!first || !last) return entry.key ?? entry.whole;
  if (part === "key") return entry.key ?? { start: first.start, end: first.end };
  return { start: first.start, end: last.end };
}

function offsetOf(segments: readonly Segment[], at: number, isEnd: boolean): number | undefined {
  for (const { at: from, start, end } of segments) {
    const inside = at - from;
    if (inside >= (isEnd ? 1 : 0) && inside <= end - start) return start + inside;
  }
  return undefined;
}
