import { isWithin, type Path, samePath } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
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
  if (comments.length === 0) return [];
  const anchors = anchorsOf(lines, source.entries);
  for (const { heading, path } of sections) anchors.set(lineOf(lines, heading), { heading: path });
  return comments.map(({ start, end, above }) => {
    const line = lines[above];
    const anchor = line && { ...anchors.get(above), text: line.text.trim() };
    return { text: text.slice(start, end), anchor };
  });
}

type Anchors = Map<number, Omit<Anchor, "text">>;

/** By lines: the element whose label, or else whose value, begins first on each. */
function anchorsOf(lines: readonly Line[], entries: readonly Entry[]): Anchors {
  const anchors: Anchors = new Map();
  const starts = new Map<number, number>();
  for (const entry of entries) {
    if (!entry.field) continue;
    const { key, path, segments } = entry;
    for (const [i, { start, end }] of segments.entries()) {
      const line = lineOf(lines, { start, end });
      // The type in brackets behind a date has no line of its own.
      if ((starts.get(line) ?? Number.POSITIVE_INFINITY) <= start) continue;
      starts.set(line, start);
      anchors.set(line, { path, index: lineIndex(segments, i) });
    }
    if (!key) continue;
    const line = lineOf(lines, key);
    starts.set(line, Number.NEGATIVE_INFINITY);
    anchors.set(line, { path });
  }
  return anchors;
}

/** The index of the line that holds the beginning of a range. */
function lineOf(lines: readonly Line[], { start }: OffsetRange): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Which line of the value, blank ones counted, a segment is. */
function lineIndex(segments: readonly Segment[], at: number): number {
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
