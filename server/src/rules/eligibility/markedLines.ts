import type { WordMark } from "../text/watchWords.ts";

/** A line of the criteria in which a watched word stands. */
export interface MarkedLine {
  readonly criteria: string;
  readonly start: number;
  /** Where its newline is, or the end of the criteria. */
  readonly end: number;
  /** Where the first of the words is. */
  readonly word: number;
  readonly wordEnd: number;
}

/** The lines in which the words of the criteria stand, each once. */
export function markedLines(marks: readonly WordMark[]): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  let end = -1;
  for (const { prose, start: word, end: wordEnd } of marks) {
    if (word < end) continue;
    const criteria = prose.text;
    const start = startOfLine(criteria, word);
    end = criteria.indexOf("\n", word);
    if (end < 0) end = criteria.length;
    lines.push({ criteria, start, end, word, wordEnd });
  }
  return lines;
}

/** Most lines begin near by: a loop is there sooner than `lastIndexOf`. */
function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== newline) start--;
  return start;
}

const newline = 10;
