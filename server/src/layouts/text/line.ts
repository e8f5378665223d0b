/** A line without its end, or a trimmed part of one, with its place in the document. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number of the line, from 0. */
  readonly line: number;
}

/** The lines of a text; line ends are LF, CRLF or CR. */
export function splitLines(text: string): readonly Piece[] {
  const lines: Piece[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    lines.push({
      text: text.slice(start, match.index),
      start,
      end: match.index,
      line: lines.length,
    });
    start = ends.lastIndex;
  }
  if (start < text.length)
    lines.push({ text: text.slice(start), start, end: text.length, line: lines.length });
  return lines;
}

/** The piece without surrounding white space. */
export function trimmed(piece: Piece): Piece {
  const text = piece.text.trimStart();
  const start = piece.start + piece.text.length - text.length;
  const kept = text.trimEnd();
  return { text: kept, start, end: start + kept.length, line: piece.line };
}

/** The trimmed part of `piece` from `from` on, or between `from` and `to`. */
export function part(piece: Piece, from: number, to = piece.text.length): Piece {
  return trimmed({
    text: piece.text.slice(from, to),
    start: piece.start + from,
    end: piece.start + to,
    line: piece.line,
  });
}

export function isBlank(piece: Piece): boolean {
  return !/\S/.test(piece.text);
}
