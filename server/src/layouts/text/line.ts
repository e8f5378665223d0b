import { type Comment, isComment } from "./comment.ts";

/** A line without its end, or a part of one, with its place in the document. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The index of the line among the lines that are not blank. */
  readonly line: number;
  /** The number of blank lines before it. */
  readonly gap: number;
  /** True for the text behind a bar: it is text whatever it says. */
  readonly barred?: true;
}

/** A whole line; `next` is where the line after it begins. */
export interface Line extends Piece {
  readonly next: number;
  /** Where the line begins, or the first of the comments just above it. */
  readonly from: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** In their order. */
  readonly comments: readonly Comment[];
  /** Where reading stopped: the text's length, or less for a text with more lines than any record. */
  readonly end: number;
}

/** The longest real record has some 20,000 lines; memory stays bounded for texts that are none. */
export const mostLines = 500_000;

/** The lines of a text that are neither blank nor a comment; line ends are LF, CRLF or CR. */
export function splitLines(text: string): Lines {
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const comments: Comment[] = [];
  let gap = 0;
  let from: number | undefined;
  while (start < text.length) {
    if (lines.length + comments.length === mostLines) return { lines, comments, end: start };
    ends.lastIndex = start;
    const next = ends.test(text) ? ends.lastIndex : text.length;
    const end = next - endLength(text, start, next);
    if (isBlank(text, start, end)) gap++;
    else {
      const line = text.slice(start, end);
      if (isComment(line)) {
        comments.push({ ...trimmedRange(line, start), above: lines.length });
        from ??= start;
      } else {
        lines.push({ text: line, start, end, line: lines.length, gap, next, from: from ?? start });
        gap = 0;
        from = undefined;
      }
    }
    start = next;
  }
  return { lines, comments, end: text.length };
}

function trimmedRange(line: string, at: number): { start: number; end: number } {
  const start = at + line.length - line.trimStart().length;
  return { start, end: start + line.trim().length };
}

/** The length of the line end before `next`; none at the end of the text. */
function endLength(text: string, start: number, next: number): number {
  const last = text.charCodeAt(next - 1);
  if (last === 0x0d) return 1;
  if (last !== 0x0a) return 0;
  return next - 2 >= start && text.charCodeAt(next - 2) === 0x0d ? 2 : 1;
}

function isBlank(text: string, start: number, end: number): boolean {
  // Nearly every line begins with a visible character.
  if (start < end && text.charCodeAt(start) > 0x20 && text.charCodeAt(start) < 0x80) return false;
  return text.slice(start, end).trim() === "";
}

/** The piece without surrounding white space. */
export function trimmed(piece: Piece): Piece {
  const kept = piece.text.trim();
  if (kept.length === piece.text.length) return piece;
  const start = piece.start + piece.text.length - piece.text.trimStart().length;
  return { text: kept, start, end: start + kept.length, line: piece.line, gap: piece.gap };
}

/** The piece without white space at its end; the indent of a list in prose is kept. */
export function rightTrimmed(piece: Piece): Piece {
  const text = piece.text.trimEnd();
  if (text.length === piece.text.length) return piece;
  const { start, line, gap } = piece;
  return { text, start, end: start + text.length, line, gap };
}

/** The trimmed part of `piece` from `from` on, or between `from` and `to`. */
export function part(piece: Piece, from: number, to = piece.text.length): Piece {
  const { text, start, line, gap } = piece;
  let first = from;
  while (first < to && isSpace(text, first)) first++;
  let end = to;
  while (end > first && isSpace(text, end - 1)) end--;
  if (first === 0 && end === text.length) return piece;
  return { text: text.slice(first, end), start: start + first, end: start + end, line, gap };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return text.charAt(at).trim() === "";
}

/** The text of several lines, with the blank lines among them. */
export function joined(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return pieces[0]?.text ?? "";
  let text = "";
  for (const [i, piece] of pieces.entries())
    text += i === 0 ? piece.text : "\n".repeat(piece.gap + 1) + piece.text;
  return text;
}
