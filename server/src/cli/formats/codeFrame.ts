import { type Cell, cellsOf } from "../terminalText.ts";

export interface CodeFrame {
  /** The line as it can be shown, cut around the marked text where it is too long. */
  readonly text: string;
  /** What stands under it: spaces and marks. */
  readonly marks: string;
  /** Where the marked text stands in `text`, in UTF-16 units. */
  readonly marked: readonly [start: number, end: number];
}

/** Shows `start` to `end` (UTF-16 offsets) of a line of text in at most `width` columns. */
export function codeFrame(line: string, start: number, end: number, width: number): CodeFrame {
  // No line of text that fits is longer than this, and taking a whole book apart takes long.
  const reach = width * 4;
  const from = wholeCharacter(line, Math.max(0, start - reach));
  const to = wholeCharacter(line, Math.min(line.length, Math.max(start + reach, from + reach)));
  const cells = cellsOf(line.slice(from, to)).map((cell) => ({
    ...cell,
    start: cell.start + from,
    end: cell.end + from,
  }));
  const first = cells.findLastIndex((cell) => cell.start <= start);
  const window = windowAround(cells, Math.max(first, 0), width);
  const shown = cells.slice(...window);
  const [isCutBefore, isCutAfter] = [
    from > 0 || window[0] > 0,
    to < line.length || window[1] < cells.length,
  ];
  let [text, marks] = [isCutBefore ? "…" : "", isCutBefore ? " " : ""];
  let marked: [number, number] | undefined;
  for (const cell of shown) {
    const isMarked = cell.start < Math.max(end, start + 1) && cell.end > start;
    if (isMarked) marked = [marked?.[0] ?? text.length, text.length + cell.text.length];
    text += cell.text;
    marks += (isMarked ? "^" : " ").repeat(cell.width);
  }
  if (!marked) {
    // An empty place, or one behind the last character.
    marked = [text.length, text.length];
    marks += "^";
  }
  if (isCutAfter) text += "…";
  return { text, marks: marks.trimEnd(), marked };
}

/** The cells to show: from the start of the line where that leaves room, else around `first`. */
function windowAround(
  cells: readonly Cell[],
  first: number,
  width: number,
): readonly [start: number, end: number] {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return [0, cells.length];
  const room = width - 2;
  let used = cells.slice(0, first).reduce((sum, cell) => sum + cell.width, 0);
  let start = 0;
  while (used > room / 3) used -= cells[start++]?.width ?? 0;
  let end = start;
  for (let columns = 0; end < cells.length; end++) {
    columns += cells[end]?.width ?? 0;
    if (columns > room) break;
  }
  return [start, end];
}

/** Steps out of the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const isInside =
    /[\uDC00-\uDFFF]/.test(text[at] ?? "") && /[\uD800-\uDBFF]/.test(text[at - 1] ?? "");
  return isInside ? at - 1 : at;
}
