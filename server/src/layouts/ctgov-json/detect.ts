import { valueAt } from "../../study/path.ts";
import { studyShape } from "../../study/shape.ts";
import { isObject } from "./conform.ts";
import { readBroken } from "./readBroken.ts";
import { studyPaths, unitRanges } from "./units.ts";

const mark = '"protocolSection"';
/** The other parts of a study may stand before it. */
const furthestMark = 512 * 1024;
/** So much behind the mark shows a module's name. */
const behindMark = 2048;

/**
 * Sure for a study that holds a module of the registry, likely for one that is empty or just begun,
 * silent on all other JSON.
 */
export function detectCtgovJson(text: string): number {
  if (!/^\uFEFF?\s*(?:\/[/*]|[{[])/.test(text.slice(0, 1024))) return 0;
  const at = text.slice(0, furthestMark).indexOf(mark);
  if (at < 0) return 0;
  const head = text.slice(0, at + mark.length + behindMark);
  for (const range of unitRanges(head)) {
    const { value } = readBroken(head, range);
    const path = studyPaths(value)[0];
    if (path) return sureness(valueAt(value, [...path, "protocolSection"]));
  }
  return /"protocolSection"\s*:?\s*$/.test(text) && /^\uFEFF?\s*\{\s*"protocolS/.test(text)
    ? 0.6
    : 0;
}

function sureness(section: unknown): number {
  if (!isObject(section)) return 0;
  const names = Object.keys(section);
  const modules = studyShape.fields.protocolSection;
  if (modules?.kind === "object" && names.some((name) => name in modules.fields)) return 0.95;
  return names.length === 0 || names.some((name) => /module/i.test(name)) ? 0.6 : 0;
}
