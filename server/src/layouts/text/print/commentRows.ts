import { isWithin, type Path, samePath } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Entry, Segment } from "../entry.ts";
import { type Line, splitLines } from "../line.ts";
import { TextSourceMap } from "../textSourceMap.ts";
import type { Row } from "./recordRows.ts";

/** A comment of the author and what it stands above. */
export interface AnchoredComment {
  readonly text: string;
  /** Undefined at the end of the text. */
  readonly anchor: Anchor | undefined;
}

/** A row to be found among those that are written. */
interface Anchor {
  readonly heading?: Path;
  readonly path?: Path;
  /** Which line of the value; the label where it is left out. */
  readonly index?: number;
  /** The line as it is written. */
  readonly text: string;
}

export function anchoredComments(
  text: string,
  { source, sections }: StudyRecord,
): readonly AnchoredComment[] {
  if (!text.includes("<!--") || !(source instanceof TextSourceMap)) return [];
  const { lines, comments } = splitLines(text);
  return comments.map(({ start, end, above }) => {
    const line = lines[above];
    return { text: text.slice(start, end), anchor: line && anchorOf(line) };
  });

  function anchorOf(line: Line): Anchor {
    const isOn = (range: { start: number; end: number } | undefined) =>
      range !== undefined && range.start >= line.start && range.end <= line.end;
    const said = { text: line.text.trim() };
    const section = sections.find(({ heading }) => isOn(heading));
    if (section) return { ...said, heading: section.path };
    let first: { readonly at: number; readonly anchor: Anchor } | undefined;
    for (const entry of (source as TextSourceMap).entries) {
      if (!entry.field) continue;
      if (isOn(entry.key)) return { ...said, path: entry.path };
      const index = entry.segments.findIndex(isOn);
      const at = entry.segments[index]?.start;
      // The type in brackets behind a date has no line of its own.
      if (at === undefined || (first && first.at <= at)) continue;
      first = { at, anchor: { ...said, path: entry.path, index: lineIndex(entry, index) } };
    }
    return first?.anchor ?? said;
  }
}

/** Which line of the value, blank ones counted, a segment is. */
function lineIndex({ segments }: Entry, at: number): number {
  const ends = ({ at: from, start, end }: Segment) => from + end - start;
  let index = 0;
  for (let i = 1; i <= at; i++) {
    const [before, segment] = [segments[i - 1], segments[i]];
    if (before && segment) index += segment.at - ends(before);
  }
  return index;
}

/** The rows with each comment above the row that says what it stood above; none is lost. */
export function withCommentRows(
  rows: readonly Row[],
  comments: readonly AnchoredComment[],
): readonly Row[] {
  if (comments.length === 0) return rows;
  const above = new Map<number, Row[]>();
  for (const { text, anchor } of comments) {
    const found = anchor ? placeOf(anchor, rows) : -1;
    const place = found === -1 ? rows.length : found;
    above.set(place, [...(above.get(place) ?? []), { text }]);
  }
  const last = above.get(rows.length) ?? [];
  return [...rows.flatMap((row, i) => [...(above.get(i) ?? []), row]), ...last];
}

function placeOf({ heading, path, index, text }: Anchor, rows: readonly Row[]): number {
  const found = rows.findIndex((row) => {
    if (heading) return row.heading !== undefined && samePath(row.heading, heading);
    if (!path || row.path === undefined) return false;
    return samePath(row.path, path) && (row.index ?? 0) === (index ?? 0);
  });
  if (found !== -1) return found;
  const around = heading ?? path;
  const near = rows.findIndex((row) => around && row.path && isWithin(row.path, around));
  // What has fewer lines than before, or no heading any more; and what no element takes.
  return near !== -1 ? near : rows.findIndex((row) => row.text.trim() === text);
}
