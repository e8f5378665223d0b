import type { OffsetRange } from "../../study/sourceMap.ts";

/** A line that is nothing but a comment: to readers of values it is not there. */
export interface Comment extends OffsetRange {
  /** The index of the line below among those that say something. */
  readonly above: number;
}

const [open, close] = ["<!--", "-->"];

/** True for a line that says nothing but `<!-- … -->`. */
export function isComment(line: string): boolean {
  // Nearly every line begins with a letter, a digit or a dash.
  const first = line.charCodeAt(0);
  if (first > 0x20 && first < 0x80 && first !== 0x3c) return false;
  const said = line.trim();
  return said.startsWith(open) && said.indexOf(close, open.length) === said.length - close.length;
}

/** A comment with what it stood above, to be kept when the lines around it are written anew. */
export interface KeptComment {
  readonly text: string;
  /** What the line below it says; empty where there is none. */
  readonly below: string;
  /** How many lines, blank ones included, stood before it of those that are written anew. */
  readonly index: number;
}

/** The lines with each comment above the line that it stood above, or where it stood. */
export function withComments(
  lines: readonly string[],
  comments: readonly KeptComment[],
): readonly string[] {
  if (comments.length === 0) return lines;
  const at = comments.map(({ below, index }) => {
    const found = lines.findIndex((line) => line.includes(below));
    const stays = below === "" || found === -1 || lines[index]?.includes(below);
    return stays ? Math.max(0, Math.min(index, lines.length)) : found;
  });
  const textsAt = (place: number) =>
    comments.flatMap(({ text }, i) => (at[i] === place ? [text] : []));
  return [...lines.flatMap((line, i) => [...textsAt(i), line]), ...textsAt(lines.length)];
}
