import { isWithin, type Path } from "../../study/path.ts";
import type { Section, StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { isComment } from "./comment.ts";
import type { Group } from "./field.ts";
import { type Entry, TextSourceMap } from "./textSourceMap.ts";
import type { TextStyle } from "./textStyle.ts";

/** A place in the text with what the parser made of its line. */
export interface Caret {
  readonly text: string;
  readonly record: StudyRecord;
  readonly source: TextSourceMap;
  readonly style: TextStyle;
  readonly offset: number;
  readonly line: OffsetRange;
  /** The line's text without indent and list mark, up to its last letter or to the caret behind it. */
  readonly content: OffsetRange;
  /** True for a line of the form `- …`. */
  readonly dashed: boolean;
  /** The elements with a label or value text on the line, and of those the label on it. */
  readonly entries: readonly Entry[];
  readonly labelled: Entry | undefined;
  readonly section: Section | undefined;
  /** What the line's section holds; none under a heading without elements. */
  readonly group: Group | undefined;
}

/** Undefined for a comment, and for a line that is too long to be anything but prose. */
export function caretAt(
  text: string,
  record: StudyRecord,
  offset: number,
  style: TextStyle,
): Caret | undefined {
  const { source } = record;
  if (!(source instanceof TextSourceMap)) return undefined;
  const line = lineAt(text, offset);
  if (line.end - line.start > longestLine) return undefined;
  const written = text.slice(line.start, line.end);
  if (isComment(written)) return undefined;
  const mark = style.bare("").startsWith("-") ? (/^\s*-(?=\s|$)\s*/.exec(written)?.[0] ?? "") : "";
  const indent = mark === "" ? (/^\s*/.exec(written)?.[0].length ?? 0) : mark.length;
  const start = line.start + indent;
  const end = Math.max(start, line.start + written.trimEnd().length, offset);
  const entries = [...source.entries.values()].filter(
    (entry) =>
      entry.field !== undefined &&
      entry.whole.start <= line.end &&
      entry.whole.end >= line.start &&
      (isOn(line, entry.key) || entry.segments.some((segment) => isOn(line, segment))),
  );
  const section = record.sections.findLast(({ heading }) => heading.start <= line.end);
  return {
    text,
    record,
    source,
    style,
    offset,
    line,
    content: { start, end },
    dashed: mark !== "",
    entries,
    labelled: entries.find((entry) => isOn(line, entry.key)),
    section,
    group: groupAt(source, section),
  };
}

/** No label, heading or single value is as long. */
const longestLine = 1000;

/** Before the first heading stands what identifies the record. */
function groupAt({ grammar }: TextSourceMap, section: Section | undefined): Group | undefined {
  return section
    ? grammar.groups.find((group) => samePath(group.path, section.path))
    : grammar.group("identification");
}

function lineAt(text: string, offset: number): OffsetRange {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start: start === 0 && text.startsWith("\uFEFF") ? 1 : start, end };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** The nearest line above that is not blank. */
export function lineAbove({ text, line }: Caret): OffsetRange | undefined {
  let end = line.start;
  while (end > 0 && /[\s\uFEFF]/.test(text[end - 1] ?? "")) end--;
  return end === 0 ? undefined : lineAt(text, end);
}

export function isOn(line: OffsetRange, range: OffsetRange | undefined): boolean {
  return range !== undefined && range.start >= line.start && range.end <= line.end;
}

export function isEmpty({ content }: Caret): boolean {
  return content.start === content.end;
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}
