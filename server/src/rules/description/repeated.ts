import type { Span } from "../../study/sourceMap.ts";
import { isSpace } from "../blank.ts";

export const pathOfDetailed = ["protocolSection", "descriptionModule", "detailedDescription"];

/** The words of a text alone, for comparison. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Where `written` stands in `text`, spaces and line breaks aside. */
export function stretchOf(text: string, written: string): Span | undefined {
  const part = written.trim();
  // Nearly all texts end here.
  const first = part.slice(0, 20);
  let from = text.indexOf(first);
  if (from < 0) return undefined;
  // Each start costs a comparison: only a few are tried.
  for (let tries = 0; from >= 0 && tries < 20; tries++) {
    const end = endOf(text, from, part);
    if (end !== undefined) return [from, end];
    from = text.indexOf(first, from + 1);
  }
  return undefined;
}

function endOf(text: string, from: number, part: string): number | undefined {
  if (text.startsWith(part, from)) return from + part.length;
  let at = from;
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i);
    if (isSpace(code)) continue;
    // The words may be set apart otherwise.
    if (i > 0 && isSpace(part.charCodeAt(i - 1))) while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== code) return undefined;
    at++;
  }
  return at;
}
