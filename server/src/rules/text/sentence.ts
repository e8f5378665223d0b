import type { Span } from "../../study/sourceMap.ts";

/** Longer sentences are cut, so that a text without stops costs no more. */
const longest = 300;

/** The sentence, or what stands on the line, around a stretch of a text. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly span: Span; readonly text: string } {
  const from = Math.max(0, start - longest);
  const before = text.slice(from, start);
  const opening = Math.max(
    before.lastIndexOf("\n"),
    before.lastIndexOf(". "),
    before.lastIndexOf("? "),
    before.lastIndexOf("; "),
  );
  const first = opening < 0 ? from : from + opening + (before.charAt(opening) === "\n" ? 1 : 2);
  const after = text.slice(end, end + longest);
  const stop = after.search(/[.?;](?=\s|$)|\n/);
  const last = stop < 0 ? end + after.length : end + stop;
  const sentence = text.slice(first, last);
  const lead = sentence.length - sentence.trimStart().length;
  return { span: [first + lead, first + sentence.trimEnd().length], text: sentence };
}
