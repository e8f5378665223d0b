import type { ElementPath } from "../../catalogue/element.ts";
import { elements } from "../../catalogue/elements.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { plainLine } from "../markdown.ts";

/** A piece of the author's text that has no value, so that no conversion carries it over. */
export interface UnreadText {
  readonly range: OffsetRange;
  /** The registry's name of the element that it stands for, if it is known. */
  readonly element: string | undefined;
  /** A sentence. */
  readonly why: string;
}

const longestQuote = 60;

/** What of the text that a record was read from is in no element's value, in the order of the text. */
export function unreadTextOf(snapshot: Snapshot, record: StudyRecord): readonly UnreadText[] {
  const { text } = snapshot;
  const loss = (range: OffsetRange, why: string): UnreadText => {
    const words = plainLine(text.slice(range.start, range.end), longestQuote);
    return { range, element: undefined, why: `"${words}" ${why}.` };
  };
  const found = [
    ...record.unrecognised.map((range) => loss(range, "belongs to no element")),
    ...commentsOf(snapshot, record).map((range) => loss(range, "is a comment")),
  ];
  for (const { name, path, alsoAt = [] } of elements)
    for (const pattern of path ? [path, ...alsoAt] : alsoAt)
      for (const at of placesOf(pattern, record.study)) {
        const raw = record.presence(at) === "unread" ? record.rawText(at) : undefined;
        const range = record.source.rangeOf(at);
        if (raw === undefined || found.some((other) => overlap(other.range, range))) continue;
        const why = `"${plainLine(raw, longestQuote)}" cannot be read as its value.`;
        found.push({ range, element: name, why });
      }
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

/** The comments of one of the records; all that stand before or behind it where there is no other. */
export function commentsOf(
  { records, comments }: Snapshot,
  { source }: StudyRecord,
): readonly OffsetRange[] {
  if (records.length === 1) return comments;
  const { start, end } = source.rangeOf([], "whole");
  return comments.filter((comment) => start <= comment.start && comment.end <= end);
}

function overlap(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The places of an element in a study, the next free one of each list too. */
function placesOf(pattern: ElementPath, study: unknown): readonly Path[] {
  let places: Path[] = [[]];
  for (const step of pattern)
    places = places.flatMap((place) => {
      if (step !== "*") return [[...place, step]];
      const list = valueAt(study, place);
      const length = Array.isArray(list) ? list.length : 0;
      return Array.from({ length: length + 1 }, (_, index) => [...place, index]);
    });
  return places;
}
