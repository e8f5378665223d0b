import { isWithin, type Path, toPointer } from "../../study/path.ts";
import type { Section } from "../../study/record.ts";
import type { OffsetRange, Part, SourceMap, Span } from "../../study/sourceMap.ts";
import type { Field } from "./field.ts";
import { groups } from "./groups.ts";

/** A run of value text that stands unbroken in the document, from `at` in the value on. */
export interface Segment extends OffsetRange {
  readonly at: number;
}

/** The text of one element. */
export interface Entry {
  readonly path: Path;
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
  readonly #top: OffsetRange;

  /** `top` is shown where nothing of a path has text: the title or the first line. */
  constructor(entries: ReadonlyMap<string, Entry>, sections: readonly Section[], top: OffsetRange) {
    this.entries = entries;
    this.sections = sections;
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
    const section = this.sections.find((s) => samePath(s.path, path));
    if (section) return part === "whole" ? section.whole : section.heading;
    for (let length = path.length - 1; length > 0; length--) {
      const item = this.entry(path.slice(0, length));
      if (item) return rangeOfEntry(item, "key");
    }
    return this.homeOf(path)?.heading ?? this.#top;
  }

  /** The section in which an element stands, or would stand. */
  homeOf(path: Path): Section | undefined {
    const group = groups.find((g) => g.fields.some((field) => samePath(field.path, path)));
    const home = group && this.sections.find((s) => samePath(s.path, group.path));
    return home ?? this.sections.findLast((s) => s.path.length > 0 && isWithin(path, s.path));
  }

  rangeOfSpan(path: Path, [from, to]: Span): OffsetRange {
    const segments = this.entry(path)?.segments ?? [];
    const start = offsetOf(segments, from, false);
    const end = offsetOf(segments, to, true);
    return start === undefined || end === undefined ? this.rangeOf(path) : { start, end };
  }

  pathAt(offset: number): Path | undefined {
    let best: Entry | undefined;
    for (const entry of this.entries.values()) {
      const { start, end } = entry.whole;
      if (offset < start || offset > end) continue;
      if (!best || end - start < best.whole.end - best.whole.start) best = entry;
    }
    return best?.path ?? this.sections.find((s) => contains(s.heading, offset))?.path;
  }
}

function contains(range: OffsetRange, offset: number): boolean {
  return offset >= range.start && offset <= range.end;
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

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}
