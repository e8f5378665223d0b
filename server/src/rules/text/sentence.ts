import type { Span } from "../../study/sourceMap.ts";
import { isSpace } from "../blank.ts";

/** Longer sentences are cut, so that a text without stops costs no more. */
const longest = 300;

/** The sentence, or what stands on the line, around a stretch of a text, with the space around it. */
export function sentenceAround(text: string, start: number, end: number): Span {
  return [beginning(text, start), ending(text, end)];
}

function beginning(text: string, start: number): number {
  const from = Math.max(0, start - longest);
  for (let i = start - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (code === lineBreak) return i + 1;
    if (isStop(code) && text.charCodeAt(i + 1) === space && i + 1 < start) return i + 2;
  }
  return from;
}

function ending(text: string, end: number): number {
  const last = Math.min(text.length, end + longest);
  for (let i = end; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === lineBreak) return i;
    if (isStop(code) && (i + 1 === last || isSpace(text.charCodeAt(i + 1)))) return i;
  }
  return last;
}

const lineBreak = 10;
const space = 32;

function isStop(code: number): boolean {
  return code === 46 || code === 59 || code === 63;
}

/** The stretch without the space around it. */
export function trimmed(text: string, [start, end]: Span): Span {
  const stretch = text.slice(start, end);
  const lead = stretch.length - stretch.trimStart().length;
  return [start + lead, start + stretch.trimEnd().length];
}
