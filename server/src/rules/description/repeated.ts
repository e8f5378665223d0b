import type { Span } from "../../study/sourceMap.ts";
import { isSpace } from "../blank.ts";
import { letterOf } from "../words.ts";

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

/** The end of the stretch from `from` on that has the letters and digits of the part, in either size. */
function endOf(text: string, from: number, part: string): number | undefined {
  if (text.startsWith(part, from)) return from + part.length;
  let at = from;
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i);
    if (isBetweenLetters(code)) continue;
    while (at < text.length && isBetweenLetters(text.charCodeAt(at))) at++;
    if (sizeless(text.charCodeAt(at)) !== sizeless(code)) return undefined;
    at++;
  }
  // Its last sentence ends with a sign, as that of the part does.
  while (at < text.length && isBetweenLetters(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at)))
    at++;
  return at;
}

/** Spaces and signs of ASCII; "<" and ">" make a difference. */
function isBetweenLetters(code: number): boolean {
  return isSpace(code) || (code < 128 && !isWritten(code));
}

function isWritten(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || letterOf(code) > 0 || code === lessThan || code === greaterThan
  );
}

const lessThan = 60;
const greaterThan = 62;

function sizeless(code: number): number {
  return letterOf(code) > 0 ? code | 32 : code;
}
