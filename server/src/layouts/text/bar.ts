import type { Piece } from "./line.ts";

const bar = "|";

/** True for a line `| text`, which is text whatever it says. */
export function isBarLine(line: string): boolean {
  let at = 0;
  while (line[at] === " " || line[at] === "\t") at++;
  return line[at] === bar;
}

/**
 * The text behind the bar of a line, without one blank and without a closing bar and the blank before
 * it; other lines as they are.
 */
export function withoutBar(line: Piece): Piece {
  if (!isBarLine(line.text)) return line;
  let from = line.text.indexOf(bar) + 1;
  let to = Math.max(from, line.text.trimEnd().length);
  if (line.text[from] === " " && from < to) from++;
  if (to > from && line.text[to - 1] === bar) {
    to--;
    if (to > from && line.text[to - 1] === " ") to--;
  }
  const { start, gap } = line;
  const text = line.text.slice(from, to);
  return { text, start: start + from, end: start + to, line: line.line, gap, barred: true };
}

/** The line that says `text`; it is closed where its end would not be seen. */
export function barLine(text: string): string {
  if (text === "") return bar;
  const isOpen = text === text.trimEnd() && !text.endsWith(bar);
  return isOpen ? `${bar} ${text}` : `${bar} ${text} ${bar}`;
}
