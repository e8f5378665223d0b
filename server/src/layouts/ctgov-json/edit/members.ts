import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { TextChange } from "../../layout.ts";
import type { JsonSourceMap } from "../jsonSourceMap.ts";
import { indentAt, type JsonStyle } from "./jsonStyle.ts";

const lineBreaks = /[\r\n]/;

/** The members of one object or list as text. All offsets are those of the text. */
export class Members {
  readonly #text: string;
  readonly #style: JsonStyle;
  readonly #container: OffsetRange;
  readonly #members: readonly OffsetRange[];
  /** The indentation of the line in which the container begins. */
  readonly #margin: string;

  constructor(source: JsonSourceMap, node: number, style: JsonStyle, margin: string) {
    const { tape } = source;
    this.#text = tape.text;
    this.#style = style;
    this.#container = { start: tape.start(node), end: tape.end(node) };
    this.#members = membersOf(source, node);
    const own = indentAt(this.#text, this.#container.start);
    this.#margin = lineBreaks.test(this.#text.slice(0, this.#container.start)) ? own : margin;
  }

  /** True where members stand on lines of their own. */
  get isMultiline(): boolean {
    const first = this.#members[0];
    if (!first) return this.#style.isMultiline;
    return lineBreaks.test(this.#text.slice(this.#container.start, first.start));
  }

  /** The indentation of the members. */
  get indent(): string {
    const first = this.#members[0];
    return first && this.isMultiline
      ? indentAt(this.#text, first.start)
      : this.#margin + (this.isMultiline ? this.#style.indent : "");
  }

  /** `written` becomes the member at `index`. */
  insert(index: number, written: string): readonly TextChange[] {
    const before = this.#members[index - 1];
    const next = this.#members[index];
    if (!before && !next) return [this.#fill(written)];
    const isMultiline = this.isMultiline;
    const gap = isMultiline ? this.#style.lineBreak + this.indent : this.#gap();
    if (!before || (next && !isMultiline))
      return [insertion(next?.start ?? 0, `${written},${gap}`)];
    const comma = this.#commaBehind(before.end);
    if (comma !== undefined) {
      const at = isMultiline ? this.#endOfComment(comma + 1) : comma + 1;
      return [insertion(at, `${gap}${written},`)];
    }
    const at = isMultiline ? this.#endOfComment(before.end) : before.end;
    return at === before.end
      ? [insertion(at, `,${gap}${written}`)]
      : [insertion(before.end, ","), insertion(at, gap + written)];
  }

  remove(index: number): readonly TextChange[] {
    const member = this.#members[index];
    if (!member) return [];
    const before = this.#members[index - 1];
    const next = this.#members[index + 1];
    const comma = this.#commaBehind(member.end);
    const end = comma === undefined ? member.end : comma + 1;
    const lines = this.#wholeLines(member.start, end);
    const own = lines ?? { start: member.start, end };
    if (!before && !next) return [this.#emptied(own)];
    const commaBefore = before && this.#commaBehind(before.end);
    if (comma === undefined && commaBefore !== undefined && before) {
      const between = this.#text.slice(before.end, own.start);
      if (/^\s*,\s*$/.test(between)) return [removal(before.end, own.end)];
      return [removal(commaBefore, commaBefore + 1), removal(own.start, own.end)];
    }
    if (!lines && next && /^\s*$/.test(this.#text.slice(end, next.start)))
      return [removal(member.start, next.start)];
    return [removal(own.start, own.end)];
  }

  written(index: number): string {
    const { start, end } = this.#members[index] ?? { start: 0, end: 0 };
    return this.#text.slice(start, end);
  }

  get count(): number {
    return this.#members.length;
  }

  /** The member's text with a break before and, where it is a comment's, behind it. */
  hasCommentBeside(index: number): boolean {
    const member = this.#members[index];
    if (!member) return false;
    const from = this.#members[index - 1]?.end ?? this.#container.start + 1;
    const to = this.#members[index + 1]?.start ?? this.#inside().end;
    return `${this.#text.slice(from, member.start)}${this.#text.slice(member.end, to)}`.includes(
      "/",
    );
  }

  range(index: number): OffsetRange {
    return this.#members[index] ?? this.#container;
  }

  /** What stands between the brackets; the closing one may be missing. */
  #inside(): OffsetRange {
    const { start, end } = this.#container;
    const isClosed = end - start > 1 && /[}\]]/.test(this.#text[end - 1] ?? "");
    return { start: start + 1, end: isClosed ? end - 1 : end };
  }

  #fill(written: string): TextChange {
    const { start, end } = this.#inside();
    const kept = this.#text.slice(start, end).trimEnd();
    const { lineBreak } = this.#style;
    const newText = this.isMultiline
      ? `${lineBreak}${this.indent}${written}${lineBreak}${this.#margin}`
      : written;
    return { start: start + kept.length, end, newText };
  }

  #emptied(own: OffsetRange): TextChange {
    const { start, end } = this.#inside();
    const rest = this.#text.slice(start, own.start) + this.#text.slice(own.end, end);
    return /^\s*$/.test(rest) ? removal(start, end) : removal(own.start, own.end);
  }

  /** The blanks between two members on one line. */
  #gap(): string {
    const [first, second] = this.#members;
    const between = first && second && this.#text.slice(first.end, second.start);
    return between !== undefined && /^,[ \t]*$/.test(between)
      ? between.slice(1)
      : this.#style.comma.slice(1);
  }

  /** Where the comma behind `at` stands; comments may come first. */
  #commaBehind(at: number): number | undefined {
    const blank = /(?:\s+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;
    blank.lastIndex = at;
    blank.test(this.#text);
    return this.#text[blank.lastIndex] === "," ? blank.lastIndex : undefined;
  }

  /** The end of the comment that stands behind `at` in the same line; `at` where there is none. */
  #endOfComment(at: number): number {
    const comment = /[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[ \t]*[\r\n]))/y;
    comment.lastIndex = at;
    return comment.test(this.#text) ? comment.lastIndex : at;
  }

  /** The lines of a stretch with the break before them, where nothing else stands in them. */
  #wholeLines(start: number, end: number): OffsetRange | undefined {
    let from = start;
    while (/[ \t]/.test(this.#text[from - 1] ?? "")) from--;
    if (!lineBreaks.test(this.#text[from - 1] ?? "")) return undefined;
    const rest = /[ \t]*(?=[\r\n])/y;
    rest.lastIndex = this.#endOfComment(end);
    if (!rest.test(this.#text)) return undefined;
    const isPair = this.#text.startsWith("\r\n", from - 2);
    return { start: from - (isPair ? 2 : 1), end: rest.lastIndex };
  }
}

function membersOf(source: JsonSourceMap, node: number): readonly OffsetRange[] {
  const { tape } = source;
  const nodes = [...tape.inside(node)];
  if (tape.kind(node) === "list")
    return nodes.map((item) => ({ start: tape.start(item), end: tape.end(item) }));
  return nodes.flatMap((name, i) =>
    i % 2 === 0 ? [{ start: tape.start(name), end: tape.end(nodes[i + 1] ?? name) }] : [],
  );
}

function insertion(at: number, newText: string): TextChange {
  return { start: at, end: at, newText };
}

function removal(start: number, end: number): TextChange {
  return { start, end, newText: "" };
}
