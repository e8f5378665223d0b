import type { Path } from "../../study/path.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { isObject } from "./conform.ts";
import { type BrokenJson, readBroken } from "./readBroken.ts";
import { scanValid } from "./scanValid.ts";
import type { SyntaxProblem } from "./syntaxProblem.ts";
import type { Tape } from "./tape.ts";

/** One JSON text: the whole document, or a line of one with a study a line. */
export interface Unit {
  readonly value: unknown;
  readonly isBroken: boolean;
  readonly problems: readonly SyntaxProblem[];
  /** Made when it is first asked for. */
  readonly tape: Tape;
}

export function readUnit(text: string, range: OffsetRange): Unit {
  let value: unknown;
  try {
    value = JSON.parse(text.slice(range.start, range.end));
  } catch {
    return brokenUnit(readBroken(text, range));
  }
  return new ValidUnit(value, text, range);
}

class ValidUnit implements Unit {
  readonly value: unknown;
  readonly isBroken = false;
  readonly problems = [];
  readonly #text: string;
  readonly #range: OffsetRange;
  #tape: Tape | undefined;

  constructor(value: unknown, text: string, range: OffsetRange) {
    this.value = value;
    this.#text = text;
    this.#range = range;
  }

  get tape(): Tape {
    this.#tape ??= scanValid(this.#text, this.#range);
    return this.#tape;
  }
}

/** Comments and trailing commas alone are no problem, but the quick scan knows neither. */
function brokenUnit({ value, tape, problems }: BrokenJson): Unit {
  return { value, tape, problems, isBroken: true };
}

/** Where the JSON texts of a document stand. */
export function unitRanges(text: string): readonly OffsetRange[] {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  return isLineByLine(text) ? lineRanges(text, start) : [{ start, end: text.length }];
}

/** A line of its own begins at the margin, and no bracket or comma leads to it. */
const lineStart = /\n\{/g;
const openEnd = /[[,:]\s*$/;

/** True for one study a line, also while a line is being typed. */
function isLineByLine(text: string): boolean {
  if (!/^\uFEFF?\s*\{[^\n]*[^\s{][^\n]*\n/.test(text.slice(0, longestOpening(text)))) return false;
  for (const { index } of text.matchAll(lineStart))
    if (!openEnd.test(text.slice(Math.max(0, index - 200), index))) return true;
  return false;
}

function longestOpening(text: string): number {
  const line = text.indexOf("\n", text.search(/\S/) + 1);
  return line < 0 ? 0 : line + 1;
}

function lineRanges(text: string, from: number): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  for (let start = from; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (/\S/.test(text.slice(start, Math.min(end, start + 200)))) ranges.push({ start, end });
    start = end + 1;
  }
  return ranges;
}

/** The paths of the studies in the value of one JSON text. */
export function studyPaths(value: unknown): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => (isStudy(item) ? [[i]] : []));
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, "protocolSection")) return [[]];
  const { studies } = value;
  if (!Array.isArray(studies)) return [];
  return studies.flatMap((item, i) => (isStudy(item) ? [["studies", i]] : []));
}

function isStudy(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, "protocolSection");
}
