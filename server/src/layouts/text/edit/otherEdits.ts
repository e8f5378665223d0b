import { isWithin, type Path, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { TextChange } from "../../layout.ts";
import { heldSections, otherLine } from "../otherElements.ts";
import type { Entry, TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";
import { isSameValue } from "./asWritten.ts";
import { DocumentText } from "./documentText.ts";

/**
 * Writes into Other Elements what a text that was read as `read` still lacks of the wanted study, and
 * brings the lines there up to date: items that they name may have moved. None where the difference
 * lies in values that have lines of their own.
 */
export function otherEdits(
  text: string,
  record: StudyRecord,
  source: TextSourceMap,
  style: TextStyle,
  read: Study,
  wanted: Study,
): readonly TextChange[] {
  const json = source.entries.filter(({ field }) => field?.kind === "json");
  const document = new DocumentText(text, record, source, style);
  const group = source.grammar.group("otherElements");
  const edits: TextChange[] = [];
  const added: string[] = [];
  const touched = new Set<Entry>();
  for (const path of differences(read, wanted)) {
    const held = json.find((entry) => isWithin(path, entry.path) || isWithin(entry.path, path));
    const at = held && isWithin(path, held.path) ? held.path : path;
    const value = valueAt(wanted, at);
    if (held && !touched.has(held)) {
      touched.add(held);
      edits.push(valueEdit(held, valueAt(wanted, held.path), document));
    }
    if (held && isWithin(path, held.path)) continue;
    if (value === undefined) {
      if (!held) return [];
    } else if (valueAt(read, at) === undefined || held)
      added.push(style.bare(otherLine(at, value)));
    else return [];
  }
  if (added.length === 0) return edits;
  const end = Math.max(-1, ...json.map(({ whole }) => whole.end));
  const insertion = end < 0 ? document.intoSection(group, added) : document.insertion(end, added);
  return [...edits, insertion];
}

function valueEdit(entry: Entry, value: unknown, document: DocumentText): TextChange {
  const [segment] = entry.segments;
  if (value === undefined || !segment) return document.removal(entry);
  return { start: segment.start, end: segment.end, newText: JSON.stringify(value) };
}

/** The smallest elements that differ. */
function differences(read: Study, wanted: Study): readonly Path[] {
  const found: Path[] = [];
  for (const section of heldSections) visit(read[section], wanted[section], [section]);
  return found;

  function visit(a: unknown, b: unknown, path: Path): void {
    if (isSameValue(a, b)) return;
    const isList = Array.isArray(a) || Array.isArray(b);
    const isBoth = isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b);
    const isEven = !isList || (Array.isArray(a) && Array.isArray(b) && a.length === b.length);
    if (!isBoth || !isEven) {
      // A section or a module is made by what is in it.
      if (a === undefined && isObject(b) && !isList && path.length < 3)
        for (const name of Object.keys(b)) visit(undefined, b[name], [...path, name]);
      else found.push(path);
      return;
    }
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)]))
      visit(a[name], b[name], [...path, isList ? Number(name) : name]);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
