import type { OffsetRange } from "../../study/sourceMap.ts";
import { Lexer } from "./lexer.ts";
import { valueOfLiteral } from "./stringText.ts";
import type { SyntaxProblem } from "./syntaxProblem.ts";
import { Tape } from "./tape.ts";
import { ValueBuilder } from "./valueBuilder.ts";

export interface BrokenJson {
  /** What is intact; undefined where there is no value at all. */
  readonly value: unknown;
  readonly tape: Tape;
  readonly problems: readonly SyntaxProblem[];
}

/** One slip can confuse what follows; nobody reads more. */
const mostProblems = 100;

/**
 * Reads a text that the native parser refuses: what is intact around the slips, with comments and
 * trailing commas taken as they are. Needs no recursion, so depth does not matter.
 */
export function readBroken(text: string, range: OffsetRange): BrokenJson {
  const problems: SyntaxProblem[] = [];
  const report = (at: OffsetRange, message: string) => {
    const isNew = problems.at(-1)?.range.start !== at.start;
    if (problems.length < mostProblems && isNew) problems.push({ range: at, message });
  };
  const tape = new Tape(text, ((range.end - range.start) / 20) | 0);
  const builder = new ValueBuilder(tape, report);
  const lexer = new Lexer(text, range);
  for (let kind = lexer.next(); kind !== undefined; kind = lexer.next()) {
    const token = { start: lexer.start, end: lexer.end };
    if (builder.isComplete) {
      report(token, "The record ends before this: nothing may follow it.");
      break;
    }
    if (kind === "text")
      readText(builder, token, text.slice(token.start, token.end), report, lexer);
    else if (kind === "word") readWord(builder, token, text.slice(token.start, token.end), report);
    else if (kind === "{" || kind === "[") builder.open(token);
    else if (kind === "}" || kind === "]") builder.close(token);
    else if (kind === ",") builder.comma(token);
    else builder.colon(token);
  }
  builder.finish(range.end);
  return { value: builder.root, tape, problems };
}

type Report = (range: OffsetRange, message: string) => void;

function readText(
  builder: ValueBuilder,
  token: OffsetRange,
  written: string,
  report: Report,
  { isUnclosed }: Lexer,
): void {
  const value = valueOfLiteral(written);
  if (isUnclosed) report(token, "The quotation mark that closes this text is missing.");
  else if (value === undefined)
    report(token, "This text holds a backslash or a control character that JSON cannot read.");
  builder.text(token, value ?? written.replace(/^"|"$/g, ""));
}

/** Failing natively is dear, and a lost quotation mark makes thousands of words. */
const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

function readWord(builder: ValueBuilder, token: OffsetRange, word: string, report: Report): void {
  if (builder.expectsName) {
    report(token, "A name needs quotation marks around it.");
    builder.text(token, word);
    return;
  }
  if (literal.test(word)) {
    builder.value(token, JSON.parse(word));
    return;
  }
  report(token, "This is neither a number nor true, false or null; a text needs quotation marks.");
  builder.unread(token);
}
