import { isWithin, type Path, samePath } from "../../study/path.ts";
import type { Section } from "../../study/record.ts";
import type { OffsetRange, Part, SourceMap, Span } from "../../study/sourceMap.ts";
import type { Entry, Segment } from "./entry.ts";
import type { Grammar } from "./grammar.ts";

export class TextSourceMap implements SourceMap {
  /** In the order in which they were read, which is not always that of the text. */
  readonly entries: readonly Entry[];
  readonly sections: readonly Section[];
  readonly grammar: Grammar;
  readonly #root: Entry;
  readonly #top: OffsetRange;

  /** `top` is shown where nothing of a path has text: the title or the first line. */
  constructor(
    root: Entry,
    entries: readonly Entry[],
    sections: readonly Section[],
    grammar: Grammar,
    top: OffsetRange,
  ) {
    this.#root = root;
    this.entries = entries;
    this.sections = sections;
    this.grammar = grammar;
    this.#top = top;
  }

  entry(path: Path): Entry | undefined {
    const entry = this.#root.find(path);
    return entry?.hasText ? entry : undefined;
  }

  /** The elements with text at a path and below it. */
  entriesWithin(path: Path): readonly Entry[] {
    return this.#root.find(path)?.withText() ?? [];
  }

  has(path: Path): boolean {
    return this.entry(path) !== undefined;
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
    for (const entry of this.entries)
      if (touches(entry.whole, offset) && (!best || isCloser(entry, best, offset))) best = entry;
    if (best && nearness(best, offset) < behind) return best.path;
    return (this.sections.find(({ heading }) => touches(heading, offset)) ?? best)?.path;
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

/** At the beginning of the line behind an element, where a heading is nearer. */
const behind = 2;

/** 0 on the value, 1 on the lines. */
function nearness({ field, valueRange, whole }: Entry, offset: number): number {
  if (field && valueRange && touches(valueRange, offset)) return 0;
  return offset < whole.end ? 1 : behind;
}

function rangeOfEntry({ key, valueRange, whole }: Entry, part: Part): OffsetRange {
  if (part === "whole") return whole;
  return (part === "key" ? (key ?? valueRange) : (valueRange ?? key)) ?? whole;
}

function offsetOf(segments: readonly Segment[], at: number, isEnd: boolean): number | undefined {
  for (const { at: from, start, end } of segments) {
    const inside = at - from;
    if (inside >= (isEnd ? 1 : 0) && inside <= end - start) return start + inside;
  }
  return undefined;
}

export type { Entry } from "./entry.ts";
