import type { StudyRecord } from "../../study/record.ts";
import { shapeAt } from "../../study/shape.ts";
import type { CompletionPlaces } from "../completionPlaces.ts";

/** Values inside the quotation marks of an element; names are completed by the editor's own JSON. */
export function jsonCompletionPlaces(
  text: string,
  { source }: StudyRecord,
  offset: number,
): CompletionPlaces {
  const path = source.pathAt(offset) ?? [];
  const replace = source.rangeOf(path, "whole");
  const value = source.rangeOf(path, "value");
  const isText = shapeAt(path)?.kind === "text" && source.has(path);
  if (!isText || offset < value.start || offset > value.end) return { values: [], lines: [] };
  const isEmpty = text.slice(value.start, value.end) === '""';
  const inside = isEmpty ? { start: value.start + 1, end: value.end - 1 } : value;
  if (offset < inside.start || offset > inside.end || replace.end < inside.end)
    return { values: [], lines: [] };
  const write = (written: unknown) =>
    typeof written === "string" ? JSON.stringify(written).slice(1, -1) : String(written);
  return { values: [{ path, replace: inside, write }], lines: [] };
}
