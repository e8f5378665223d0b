import { applyChange } from "../../../study/change.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import { TextSourceMap } from "../textSourceMap.ts";

/** The study with the raw text of elements that could not be read as their type. */
export function asWritten({ study, source }: StudyRecord): Study {
  if (!(source instanceof TextSourceMap)) return study;
  let written = study;
  for (const entry of source.entries) {
    if (entry.raw === undefined) continue;
    written = applyChange(written, { kind: "set", path: entry.path, value: entry.raw });
  }
  return written;
}

/** True for equal values; an element without a value is as good as none. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSameValue(item, b[i]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSameValue(a[name], b[name]));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
