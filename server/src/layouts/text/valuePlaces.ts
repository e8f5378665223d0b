import { termOf } from "../../catalogue/vocabularies.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { ValuePlace } from "../completionPlaces.ts";
import { type Caret, isEmpty, isOn, lineAbove } from "./caret.ts";
import type { Field, Group } from "./field.ts";
import type { Entry } from "./textSourceMap.ts";
import { displayOf, writeValue } from "./writeValue.ts";

/** The elements whose value stands, or is about to be written, at the caret. */
export function valuePlaces(caret: Caret): readonly ValuePlace[] {
  const { labelled, offset, content } = caret;
  // A lone dash is where the next value of a list begins, whatever the parser made of it.
  const waiting = isEmpty(caret) ? labelAbove(caret) : undefined;
  if (waiting?.field) return [emptyPlace(caret, waiting, waiting.field)];
  if (labelled?.key && offset <= labelled.key.end) return [];
  const entry = entryAtCaret(caret);
  if (entry?.field) return entryPlaces(caret, entry, entry.field);
  if (labelled || content.end - content.start > longestWord || offset < content.start) return [];
  return barePlaces(caret);
}

/** The longest text that can be the beginning of a term. */
const longestWord = 60;

/** The element whose label stands alone on the line above. */
function labelAbove(caret: Caret): Entry | undefined {
  const above = lineAbove(caret);
  if (!above) return undefined;
  for (const entry of caret.source.entries.values()) {
    if (!entry.field || !isOn(above, entry.key)) continue;
    return entry.segments.every((segment) => isOn(caret.line, segment)) ? entry : undefined;
  }
  return undefined;
}

function emptyPlace(caret: Caret, entry: Entry, field: Field): ValuePlace {
  const { style, dashed, offset, content } = caret;
  const gap = dashed && caret.text[content.start - 1] === "-" ? " " : "";
  const at = Math.max(offset, content.start);
  return {
    path: nextPath(caret, entry, field),
    replace: { start: at, end: at },
    write: (value) => {
      const written = write(caret, field, value, "");
      return dashed ? gap + written : style.bare(written);
    },
  };
}

/** A repeated label without a value adds to its list. */
function nextPath({ record }: Caret, { path }: Entry, field: Field): Path {
  if (!field.repeated || typeof path.at(-1) === "number") return path;
  const list = valueAt(record.study, path);
  return [...path, Array.isArray(list) ? list.length : 0];
}

function entryAtCaret({ entries, labelled, offset, line }: Caret): Entry | undefined {
  const segmentOf = (entry: Entry) => entry.segments.find((segment) => isOn(line, segment));
  const holding = entries.findLast((entry) => {
    const segment = segmentOf(entry);
    return segment && segment.start <= offset && offset <= segment.end;
  });
  const before = entries.findLast((entry) => {
    const segment = segmentOf(entry);
    return segment && !entry.key && segment.end <= offset;
  });
  return holding ?? labelled ?? before;
}

function entryPlaces(caret: Caret, entry: Entry, field: Field): readonly ValuePlace[] {
  const { text, line, offset } = caret;
  if (field.kind === "prose") return [];
  const segment = entry.segments.find((candidate) => isOn(line, candidate));
  if (!segment) return [behindLabel(caret, entry, field)];
  const path = entry.path;
  if (field.type && offset > segment.start) {
    const type = typePlace(caret, segment.start, field);
    if (type) return [type];
  }
  if (field.kind === "tokens") return [wordPlace(caret, segment, path, field)];
  if (offset > segment.end) return [];
  // Before the value stands at most the space behind its label, which is kept.
  const start = Math.min(segment.start, offset);
  const gap = text.slice(start, segment.start);
  const old = text.slice(segment.start, segment.end);
  return [
    {
      path,
      replace: { start, end: segment.end },
      write: (value) => gap + write(caret, field, value, old),
    },
  ];
}

/** `Label:` with nothing behind it. */
function behindLabel(caret: Caret, entry: Entry, field: Field): ValuePlace {
  const { offset, text } = caret;
  const gap = text[offset - 1] === ":" ? " " : "";
  return {
    path: nextPath(caret, entry, field),
    replace: { start: offset, end: offset },
    write: (value) => gap + write(caret, field, value, ""),
  };
}

/** The type in brackets behind a date or an enrolment, begun or still to be written. */
function typePlace(caret: Caret, from: number, field: Field): ValuePlace | undefined {
  const { text, line, offset, source } = caret;
  const { type: path, typeVocabulary: vocabulary } = field;
  if (!path || !vocabulary) return undefined;
  const before = text.slice(from, offset);
  const open = before.lastIndexOf("(");
  const behind = text.slice(offset, line.end);
  if (open > 0 && !before.slice(open).includes(")")) {
    const rest = /^[^()]*?(?=\s*(\)|$))/.exec(behind)?.[0].length ?? 0;
    const end = /^[^()]*\)/.test(behind) ? "" : ")";
    const skipped = /^\s*/.exec(before.slice(open + 1))?.[0].length ?? 0;
    return {
      path,
      replace: { start: from + open + 1 + skipped, end: offset + rest },
      write: (value) => displayOf(vocabulary, String(value)) + end,
    };
  }
  if (source.has(path) || !/\d\s+$/.test(before) || behind.trim() !== "") return undefined;
  return {
    path,
    replace: { start: offset, end: offset },
    write: (value) => `(${displayOf(vocabulary, String(value))})`,
  };
}

/** One of several words that are divided by commas. */
function wordPlace(caret: Caret, segment: OffsetRange, list: Path, field: Field): ValuePlace {
  const { text, offset, line } = caret;
  const at = Math.max(offset, segment.start);
  const before = text.slice(segment.start, at);
  const start = segment.start + Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1;
  const gap = /^\s*/.exec(text.slice(start, at))?.[0].length ?? 0;
  const rest = /^[^,;]*/.exec(text.slice(at, line.end))?.[0].trimEnd().length ?? 0;
  const old = text.slice(start + gap, at + rest);
  const words = text.slice(segment.start, segment.end).split(/[,;]/).filter(isWord);
  const index = before.split(/[,;]/).slice(0, -1).filter(isWord).length;
  const lead = gap === 0 && start > segment.start ? " " : text.slice(offset, at);
  return {
    path: [...list, isWord(old) ? index : words.length],
    replace: { start: Math.min(start + gap, offset), end: at + rest },
    write: (value) => lead + write(caret, field, [value], old),
  };
}

function isWord(text: string): boolean {
  return /\S/.test(text);
}

/** Under a heading whose values have no labels: those that are missing. */
function barePlaces(caret: Caret): readonly ValuePlace[] {
  const { group, source, section, line, content, text } = caret;
  if (!group || group.body || group.item || isOn(line, section?.heading)) return [];
  if (!isUnlabelled(caret, group)) return [];
  const old = text.slice(content.start, content.end);
  return group.fields
    .filter(({ kind }) => kind === "token" || kind === "phases")
    .filter((field) => !source.has(field.path) && !source.grammar.ownerOf(field))
    .filter((field) => isFirstOfItsWords(field, group))
    .map((field) => ({
      path: field.path,
      replace: content,
      write: (value) => write(caret, field, value, old),
    }));
}

/** A word without a label is read as the first element that may have it. */
function isFirstOfItsWords(field: Field, { fields }: Group): boolean {
  return (
    field ===
    fields.find(({ vocabulary, kind }) => kind === field.kind && vocabulary === field.vocabulary)
  );
}

function isUnlabelled({ source, section }: Caret, group: Group): boolean {
  return group.fields.some(({ path, kind }) => {
    const entry = kind === "token" || kind === "phases" ? source.entry(path) : undefined;
    return (
      entry !== undefined &&
      entry.key === undefined &&
      entry.segments.some(
        ({ start }) => !section || (start >= section.whole.start && start < section.whole.end),
      )
    );
  });
}

/** In the words that stand at the place already, else in those that the text uses elsewhere. */
function write(caret: Caret, field: Field, value: unknown, old: string): string {
  const words = /[a-z]/.test(old) || (!/[A-Z_]{2}/.test(old) && usesWords(caret));
  return writeValue(field, value, words ? "words" : "");
}

/** True for a text in the registry's display words ("Not yet recruiting") and for one without any terms yet. */
function usesWords({ source, text }: Caret): boolean {
  let words = 0;
  let tokens = 0;
  for (const { field, segments } of source.entries.values()) {
    const [segment] = segments;
    if (!segment || !field?.vocabulary || field.kind !== "token" || source.grammar.ownerOf(field))
      continue;
    const written = text.slice(segment.start, segment.end);
    const term = termOf(field.vocabulary, written);
    if (!term || term.token === term.display) continue;
    if (written === term.token) tokens++;
    else if (written === term.display) words++;
    if (words + tokens === enough) break;
  }
  return words >= tokens;
}

/** So many terms show the manner of a text. */
const enough = 50;
