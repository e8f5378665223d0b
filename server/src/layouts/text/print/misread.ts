import { type Path, toPointer, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import { heldSections } from "../otherElements.ts";
import { sameValue } from "../sameValue.ts";
import { TextSourceMap } from "../textSourceMap.ts";
import type { Row } from "./recordRows.ts";

export interface MisreadRow {
  readonly path: Path;
  readonly index: number;
}

/**
 * The rows that were read as something else than the element that they were written for. What stands
 * below such a row may be misread for its sake only, so it is those taken for headings; or else the
 * first whose whole value differs; or else the first taken for a label; or else the first of all.
 */
export function misreadRows(
  study: Study,
  { source, sections }: StudyRecord,
  read: Study,
  rows: readonly Row[],
  text: string,
): readonly MisreadRow[] {
  if (!(source instanceof TextSourceMap)) return [];
  const starts = lineStarts(text);
  const held = new Map<number, Set<string>>();
  const headings = new Set(sections.map(({ heading }) => lineAt(starts, heading.start)));
  const labels = new Set<number>();
  for (const entry of source.entries) {
    if (!entry.field) continue;
    const pointer = toPointer(entry.path);
    for (const { start } of entry.segments) {
      const line = lineAt(starts, start);
      held.set(line, (held.get(line) ?? new Set()).add(pointer));
    }
    if (entry.key) labels.add(lineAt(starts, entry.key.start));
  }
  const misread: (MisreadRow & { readonly line: number })[] = [];
  const differing: MisreadRow[] = [];
  for (const [line, { path, index, isWhole }] of rows.entries()) {
    if (!path || index === undefined || rows[line]?.text === "") continue;
    if (!held.get(line)?.has(toPointer(path))) misread.push({ path, index, line });
    else if (isWhole && !sameValue(valueAt(study, path), valueAt(read, path)))
      differing.push({ path, index });
  }
  const asHeadings = firstOfEach(misread.filter(({ line }) => headings.has(line)));
  if (asHeadings.length > 0) return asHeadings;
  const first = differing[0] ?? misread.find(({ line }) => labels.has(line)) ?? misread[0];
  return first ? [first] : [];
}

function firstOfEach(rows: readonly MisreadRow[]): readonly MisreadRow[] {
  const seen = new Set<string>();
  return rows.filter(({ path }) => {
    const pointer = toPointer(path);
    return seen.size < seen.add(pointer).size;
  });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** The line of an offset, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The values that differ; then the lists of another length, and the objects of which nothing was read. */
export function misreadPaths(
  study: Study,
  read: Study,
): { readonly values: readonly Path[]; readonly wholes: readonly Path[] } {
  const values: Path[] = [];
  const wholes: Path[] = [];
  for (const section of heldSections) visit(study[section], read[section], [section]);
  return { values, wholes };

  function visit(a: unknown, b: unknown, path: Path): void {
    if (a === undefined || sameValue(a, b)) return;
    const isBoth = isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b);
    // Of an object that was not read at all, each value may need its own protection.
    if (b === undefined && isObject(a) && !Array.isArray(a) && Object.keys(a).length > 0) {
      for (const name of Object.keys(a)) visit(a[name], undefined, [...path, name]);
      wholes.push(path);
      return;
    }
    if (!isBoth) {
      values.push(path);
      return;
    }
    if (Array.isArray(a) && a.length !== b.length) wholes.push(path);
    for (const name of Object.keys(a))
      visit(a[name], b[name], [...path, Array.isArray(a) ? Number(name) : name]);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
