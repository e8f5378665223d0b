import type { Path } from "../../../study/path.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { JsonSourceMap } from "../jsonSourceMap.ts";
import type { Tape } from "../tape.ts";

/** What an author is about to write at one place of a JSON text. */
export type Spot = {
  /** Of the value, or of the object that the name is for. */
  readonly path: Path;
  /** What is there of it already; empty, at the place, where there is nothing. */
  readonly written: OffsetRange;
  /** True where a comma must come first. */
  readonly needsComma: boolean;
} & ({ readonly kind: "value" } | { readonly kind: "name"; readonly hasValue: boolean });

/** What stands at `offset` of a record, which may be half typed; undefined where nothing is due. */
export function spotAt(source: JsonSourceMap, offset: number): Spot | undefined {
  const { tape } = source;
  let { node } = source.root;
  let path: Path = [];
  if (!isInside(tape, node, offset)) return undefined;
  for (;;) {
    const parts = [...tape.inside(node)];
    const isList = tape.kind(node) === "list";
    const index = parts.findIndex((part) => isInside(tape, part, offset));
    const part = parts[index];
    if (part === undefined) return gapAt(tape, node, parts, path, offset);
    if (!isList && index % 2 === 0) return nameAt(tape, node, parts, index, path);
    path = [...path, isList ? index : nameOf(tape, parts[index - 1] ?? part)];
    const kind = tape.kind(part);
    if (kind === "text" || kind === "other")
      return { kind: "value", path, written: rangeOf(tape, part), needsComma: false };
    node = part;
  }
}

function rangeOf(tape: Tape, node: number): OffsetRange {
  return { start: tape.start(node), end: tape.end(node) };
}

/** At its ends a word is still being typed; what has brackets or quotation marks has ended. */
function isInside(tape: Tape, node: number, offset: number): boolean {
  const { start, end } = rangeOf(tape, node);
  if (start === end) return false;
  const kind = tape.kind(node);
  if (kind === "other") return start <= offset && offset <= end;
  const last = tape.text[end - 1];
  const isClosed =
    end - start > 1 && last === (kind === "text" ? '"' : kind === "list" ? "]" : "}");
  return start < offset && (isClosed ? offset < end : offset <= end);
}

function nameOf(tape: Tape, node: number): string {
  const { start, end } = rangeOf(tape, node);
  return tape.text.slice(start, end).replace(/^"|"$/g, "");
}

function nameAt(
  tape: Tape,
  object: number,
  parts: readonly number[],
  index: number,
  path: Path,
): Spot {
  const written = rangeOf(tape, parts[index] ?? object);
  const rest = tape.text.slice(written.end, written.end + 200);
  const before = index === 0 ? tape.start(object) + 1 : endOf(tape, parts, index - 1);
  const needsComma = index > 0 && !inkOf(tape.text.slice(before, written.start)).includes(",");
  return { kind: "name", path, written, hasValue: /^\s*:/.test(rest), needsComma };
}

/** Where a value ends; one that is missing ends with what stands for it. */
function endOf(tape: Tape, parts: readonly number[], index: number): number {
  const name = parts[index - 1];
  const end = tape.end(parts[index] ?? 0);
  return name === undefined ? end : Math.max(end, tape.end(name));
}

function gapAt(
  tape: Tape,
  node: number,
  parts: readonly number[],
  path: Path,
  offset: number,
): Spot | undefined {
  const isList = tape.kind(node) === "list";
  const written = { start: offset, end: offset };
  // A value that is missing takes no room: its name is what stands before the gap.
  const before = parts.filter((part) => tape.end(part) <= offset);
  const real = before.filter((part) => tape.end(part) > tape.start(part));
  const last = real.at(-1);
  const from = last === undefined ? tape.start(node) + 1 : tape.end(last);
  const between = inkOf(tape.text.slice(from, offset));
  if (isList) {
    const isFree = last === undefined ? between === "" : between === ",";
    const item = [...path, before.length];
    return isFree ? { kind: "value", path: item, written, needsComma: false } : undefined;
  }
  const isName = last !== undefined && parts.indexOf(last) % 2 === 0;
  if (isName && between === ":")
    return { kind: "value", path: [...path, nameOf(tape, last)], written, needsComma: false };
  const isBehindComma = isName ? between === ":," : between === ",";
  const isFirst = last === undefined && between === "";
  // Behind a value without a comma, the next name begins a line.
  const isBehindValue = last !== undefined && !isName && between === "";
  const isOnNewLine = isBehindValue && /[\r\n]/.test(tape.text.slice(from, offset));
  if (!isFirst && !isBehindComma && !isOnNewLine) return undefined;
  return { kind: "name", path, written, hasValue: false, needsComma: isOnNewLine };
}

/** What is neither blank nor a comment. */
function inkOf(text: string): string {
  return text.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+/g, "");
}
