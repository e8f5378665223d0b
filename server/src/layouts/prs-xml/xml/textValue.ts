import type { OffsetRange, Span } from "../../../study/sourceMap.ts";
import { MarkContext } from "./markContext.ts";
import type { TextToken } from "./token.ts";

/**
 * How a text is read. `line`: a wrapped line is one line. `markup`: line breaks count, and marks
 * that Markdown would take for its own get the backslash that the registry's API gives them.
 */
export type TextKind = "line" | "markup";

/** A stretch of a value; where its length is not that of its source, the two belong together whole. */
interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** The text of an element as a value, with the source of each part of it. */
export interface TextValue {
  readonly value: string;
  /** Without the blank text at both ends; empty, at the beginning, for a blank text. */
  readonly range: OffsetRange;
  readonly segments: readonly Segment[];
  /** References that stand for nothing: "&foo;", a lone "&". */
  readonly broken: readonly OffsetRange[];
}

/**
 * Reads the text tokens of one element. Blank text at both ends is dropped, but not a blank that is
 * written as a character reference. A text that begins on a line of its own loses the indentation
 * of that line from each of its lines.
 */
export function readTextValue(
  text: string,
  tokens: readonly TextToken[],
  kind: TextKind,
  emptyAt: number,
): TextValue {
  const range = inkOf(text, tokens);
  if (range === undefined) {
    return { value: "", range: { start: emptyAt, end: emptyAt }, segments: [], broken: [] };
  }
  return new Reader(text, tokens, kind, range).read();
}

const blank = /[ \t\r\n]/;

function inkOf(text: string, tokens: readonly TextToken[]): OffsetRange | undefined {
  for (const { start: from, end: to } of tokens) {
    let start = from;
    while (start < to && blank.test(text[start] as string)) start++;
    if (start === to) continue;
    for (let index = tokens.length - 1; ; index--) {
      const last = tokens[index] as TextToken;
      let { end } = last;
      while (end > last.start && blank.test(text[end - 1] as string)) end--;
      if (end > last.start) return { start, end };
    }
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const special = {
  line: /&(?:(?:#(\d{1,9})|#x([\da-fA-F]{1,8})|(\w{1,20}));)?|[ \t\r\n]+/g,
  markup: /&(?:(?:#(\d{1,9})|#x([\da-fA-F]{1,8})|(\w{1,20}));)?|\r?\n|\r|[<>[\]^~*_]/g,
};
const inCdata = { line: /[ \t\r\n]+/g, markup: /\r?\n|\r|[<>[\]^~*_&]/g };

class Reader {
  readonly #text: string;
  readonly #tokens: readonly TextToken[];
  readonly #kind: TextKind;
  readonly #range: OffsetRange;
  readonly #indent: string;
  readonly #segments: Segment[] = [];
  readonly #broken: OffsetRange[] = [];
  readonly #context = new MarkContext();
  #value = "";

  constructor(text: string, tokens: readonly TextToken[], kind: TextKind, range: OffsetRange) {
    this.#text = text;
    this.#tokens = tokens;
    this.#kind = kind;
    this.#range = range;
    const first = tokens.find(({ end }) => end > range.start);
    this.#indent = kind === "markup" ? indentation(text, first?.start ?? 0, range.start) : "";
  }

  read(): TextValue {
    for (const { kind, start, end } of this.#tokens) {
      const from = Math.max(start, this.#range.start);
      const to = Math.min(end, this.#range.end);
      if (from < to) this.#readToken(kind === "cdata", from, to);
    }
    const value = this.#value;
    return { value, range: this.#range, segments: this.#segments, broken: this.#broken };
  }

  #readToken(cdata: boolean, from: number, to: number): void {
    const text = this.#text;
    const pattern = (cdata ? inCdata : special)[this.#kind];
    pattern.lastIndex = from;
    let at = from;
    for (;;) {
      const found = pattern.exec(text);
      if (found === null || found.index >= to) break;
      const { index } = found;
      const [all] = found;
      this.#push(text.slice(at, index), at, index);
      const end = index + all.length;
      at = end;
      if (all.startsWith("&") && !cdata) this.#readReference(found, index, end);
      else if (/^[\r\n]/.test(all) && this.#kind === "markup") {
        at = this.#skipIndent(end, to);
        this.#push("\n", index, at);
      } else if (blank.test(all)) this.#push(/[\r\n]/.test(all) ? " " : all, index, end);
      else this.#pushMark(all, index, end);
    }
    this.#push(text.slice(at, to), at, to);
  }

  #skipIndent(from: number, to: number): number {
    let at = from;
    for (const char of this.#indent) {
      if (at >= to || this.#text[at] !== char) break;
      at++;
    }
    return at;
  }

  #readReference(found: RegExpExecArray, start: number, end: number): void {
    const [all, decimal, hex, name] = found;
    const mark = name === undefined ? undefined : named[name];
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (mark !== undefined) this.#pushMark(mark, start, end);
    else if (isCharacter(code)) this.#push(String.fromCodePoint(code), start, end);
    else {
      this.#broken.push({ start, end });
      if (all === "&") this.#pushMark(all, start, end);
      else this.#push(all, start, end);
    }
  }

  /** A mark as the author wrote it, which in markup the API would give a backslash. */
  #pushMark(mark: string, start: number, end: number): void {
    const next = end < this.#range.end ? this.#text[end] : undefined;
    const isEscaped = this.#kind === "markup" && this.#context.wantsBackslash(mark, next);
    this.#push(isEscaped ? `\\${mark}` : mark, start, end);
  }

  #push(value: string, start: number, end: number): void {
    if (value === "") return;
    const at = this.#value.length;
    this.#value += value;
    if (this.#kind === "markup") this.#context.pass(value);
    const last = this.#segments.at(-1);
    const isLinear = value.length === end - start;
    if (isLinear && last?.end === start && last.length === last.end - last.start) {
      const length = last.length + value.length;
      this.#segments[this.#segments.length - 1] = { ...last, length, end };
    } else this.#segments.push({ at, length: value.length, start, end });
  }
}

/** The blank text before `inkStart` on its line; nothing where other text stands before it. */
function indentation(text: string, from: number, inkStart: number): string {
  const before = text.slice(from, inkStart);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  return lineStart === 0 ? "" : before.slice(lineStart);
}

/** The characters that XML 1.0 takes. */
export function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (
    code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** The source of a stretch of the value. */
export function sourceOfSpan({ segments, range }: TextValue, [from, to]: Span): OffsetRange {
  const start = sourceOffset(segments, from, false) ?? range.start;
  const end = to <= from ? start : (sourceOffset(segments, to, true) ?? range.end);
  return { start, end: Math.max(start, end) };
}

function sourceOffset(
  segments: readonly Segment[],
  at: number,
  isEnd: boolean,
): number | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as Segment;
    const inside = at - segment.at;
    if (isEnd ? inside <= 0 : inside < 0) high = middle - 1;
    else if (isEnd ? inside > segment.length : inside >= segment.length) low = middle + 1;
    else if (segment.length === segment.end - segment.start) return segment.start + inside;
    else return isEnd ? segment.end : segment.start;
  }
  return undefined;
}
