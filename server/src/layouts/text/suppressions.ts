import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { ParsedText, TextChange } from "../layout.ts";
import { readSuppression } from "../suppression.ts";
import { type Line, splitLines } from "./line.ts";
import { TextSourceMap } from "./textSourceMap.ts";
import { spacingOf } from "./textStyle.ts";

/**
 * The comments of a text, and what they suppress: what begins on the line below, and the element that
 * begins there.
 */
export function commentsIn(
  text: string,
  { source, sections }: StudyRecord,
): Pick<ParsedText, "comments" | "suppressions"> {
  // Hardly any text has one, and a long text has many lines.
  if (!text.includes("<!--") || !(source instanceof TextSourceMap)) return {};
  const { lines, comments } = splitLines(text);
  const ends = new Map<number, number>();
  for (const { whole } of [...source.entries, ...sections])
    ends.set(whole.start, Math.max(whole.end, ends.get(whole.start) ?? 0));
  const suppressions = comments.flatMap(({ above, ...range }) => {
    const line = lines[above];
    const covers = line ? coveredFrom(line, ends) : { start: range.end, end: range.end };
    return readSuppression(text, range, covers) ?? [];
  });
  return { comments, suppressions };
}

/** Elements begin at the comments just above their first line. */
function coveredFrom({ start, from, next }: Line, ends: ReadonlyMap<number, number>): OffsetRange {
  return { start, end: Math.max(next, ends.get(from) ?? 0) };
}

/** A comment on a line of its own above the line of `offset`, with the indent of that line. */
export function commentAbove(
  text: string,
  offset: number,
  comment: string,
): TextChange | undefined {
  const line = splitLines(text).lines.find(({ start, end }) => start <= offset && offset <= end);
  if (!line) return undefined;
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? "";
  const { lineEnd } = spacingOf(text);
  return { start: line.start, end: line.start, newText: indent + comment + lineEnd };
}
