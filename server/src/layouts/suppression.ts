import type { OffsetRange } from "../study/sourceMap.ts";

/** The word with which a comment says that findings are right as they are. */
export const suppressionMark = "trialwright-ignore";

/** `<!-- trialwright-ignore outcome/title-is-aim: the registry asked for it -->` */
export interface Suppression {
  /** The comment with its marks. */
  readonly range: OffsetRange;
  readonly codes: readonly SuppressedCode[];
  /** Empty where none is given. */
  readonly reason: string;
  readonly reasonRange: OffsetRange;
  /** Findings of the codes that begin in here are suppressed. */
  readonly covers: OffsetRange;
}

export interface SuppressedCode {
  readonly code: string;
  readonly range: OffsetRange;
}

const form = /^<!--\s*trialwright-ignore(?![\w-])([^:]*)(?::([\s\S]*))?-->$/;

/** What a comment suppresses; undefined where it says something else. */
export function readSuppression(
  text: string,
  range: OffsetRange,
  covers: OffsetRange,
): Suppression | undefined {
  const written = text.slice(range.start, range.end);
  const found = form.exec(written);
  if (!found) return undefined;
  const [, list = "", said = ""] = found;
  const listStart = range.start + written.indexOf(suppressionMark) + suppressionMark.length;
  const codes = [...list.matchAll(/[^\s,]+/g)].map(({ index, 0: code }) => ({
    code,
    range: { start: listStart + index, end: listStart + index + code.length },
  }));
  const end = range.end - "-->".length;
  const reason = said.trim();
  const from = end - said.trimStart().length;
  const reasonRange = reason === "" ? range : { start: from, end: from + reason.length };
  return { range, codes, reason, reasonRange, covers };
}

/** The comment that suppresses findings of a code. */
export function suppressionComment(code: string, reason: string): string {
  return `<!-- ${suppressionMark} ${code}: ${reason} -->`;
}

/** A comment with its lines where nothing else stands on them. */
export function wholeComment(text: string, { start, end }: OffsetRange): OffsetRange {
  let from = start;
  while (isBlank(text[from - 1])) from--;
  let to = end;
  while (isBlank(text[to])) to++;
  const isAlone = isBreak(text[from - 1]) && isBreak(text[to]);
  if (!isAlone) return { start, end };
  if (text.startsWith("\r\n", to)) to += 2;
  else if (to < text.length) to++;
  return { start: from, end: to };
}

function isBlank(char: string | undefined): boolean {
  return char === " " || char === "\t";
}

/** True also at both ends of the text. */
function isBreak(char: string | undefined): boolean {
  return char === undefined || char === "\n" || char === "\r" || char === "\uFEFF";
}
