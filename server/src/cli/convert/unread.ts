import type { ElementPath } from "../../catalogue/element.ts";
import { elements } from "../../catalogue/elements.ts";
import { commentsOf } from "../../language/convert/unread.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import type { Input } from "../input.ts";
import { placeIn } from "./placeIn.ts";

/** A piece of the author's text that has no value, so that no conversion carries it over. */
export interface Unread {
  readonly place: string;
  /** A sentence. */
  readonly message: string;
}

/** In the order of the text. */
export function unreadOf(input: Input, snapshot: Snapshot, record: StudyRecord): readonly Unread[] {
  const loss = ({ start, end }: OffsetRange, why: string) => {
    return { start, end, message: `"${shortened(snapshot.text.slice(start, end))}" ${why}.` };
  };
  const found = [
    ...record.unrecognised.map((range) => loss(range, "belongs to no element")),
    ...commentsOf(snapshot, record).map((range) => loss(range, "is a comment")),
  ];
  for (const { name, path, alsoAt = [] } of elements)
    for (const pattern of path ? [path, ...alsoAt] : alsoAt)
      for (const at of placesOf(pattern, record.study)) {
        const raw = record.presence(at) === "unread" ? record.rawText(at) : undefined;
        if (raw === undefined) continue;
        const message = `"${shortened(raw)}" cannot be read as the value of ${name}.`;
        const { start, end } = record.source.rangeOf(at);
        if (!found.some((other) => other.start < end && start < other.end))
          found.push({ start, end, message });
      }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, message }) => ({ place: placeIn(input, snapshot, start), message }));
}

/** The paths that an element's pattern stands for in a study, the next free item of a list too. */
function placesOf(pattern: ElementPath, study: unknown): readonly Path[] {
  let paths: Path[] = [[]];
  for (const step of pattern)
    paths = paths.flatMap((path) => {
      if (step !== "*") return [[...path, step]];
      const list = valueAt(study, path);
      const length = Array.isArray(list) ? list.length : 0;
      return Array.from({ length: length + 1 }, (_, i) => [...path, i]);
    });
  return paths;
}

const mostShown = 60;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > mostShown ? `${line.slice(0, mostShown - 1)}…` : line;
}
