import type { Position, Range } from "vscode-languageserver-types";
import { ctgovJson } from "../../layouts/ctgov-json/layout.ts";
import type { ParsedText, Problem } from "../../layouts/layout.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { CheckChoices } from "../../workspace/checkChoices.ts";
import { decodeText, encodeText } from "../../workspace/filesText.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { TextCheck } from "./checkText.ts";
import { fixText } from "./fixText.ts";
import type { CheckedText, CheckOptions, LinesTask } from "./task.ts";

const lineBreak = 0x0a;

/** Checks lines of a file that has a study a line, each by itself. */
export function checkLines(
  task: LinesTask,
  options: CheckOptions,
  choices: CheckChoices,
): CheckedText {
  const { input, bytes, firstLine, known } = task;
  const check = new TextCheck(input, options, choices, known);
  const fixes = options.fix && !task.unfixed ? new LineFixes(task, check) : undefined;
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(lineBreak, start);
    const end = found < 0 ? bytes.length : found;
    const lineBytes = bytes.subarray(start, end);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(lineBytes);
    if (/\S/.test(text)) {
      const snapshot = snapshotOfLine(input.uri, text, line);
      check.add(fixes ? fixes.fix(snapshot, { start, end }) : snapshot);
    }
    start = end + 1;
  }
  const result = { ...check.result(), layout: ctgovJson.id };
  return fixes ? { ...result, ...fixes.result() } : result;
}

/** The snapshot of one line, with the places that it has in its file. */
export function snapshotOfLine(uri: string, text: string, line: number): Snapshot {
  return new LineSnapshot(uri, text, line);
}

class LineSnapshot implements Snapshot {
  readonly uri: string;
  readonly version = 0;
  readonly text: string;
  readonly layout = ctgovJson;
  readonly comments = [];
  readonly suppressions = [];
  readonly #line: number;
  #parsed: ParsedText | undefined;

  constructor(uri: string, text: string, line: number) {
    this.uri = uri;
    this.text = text;
    this.#line = line;
  }

  #read(): ParsedText {
    this.#parsed ??= ctgovJson.parse(this.text);
    return this.#parsed;
  }

  get records(): readonly StudyRecord[] {
    return this.#read().records;
  }

  get problems(): readonly Problem[] {
    return this.#read().problems ?? [];
  }

  readonly positionAt = (offset: number): Position => ({ line: this.#line, character: offset });

  readonly offsetAt = ({ line, character }: Position): number =>
    line < this.#line ? 0 : character;

  readonly rangeOf = ({ start, end }: OffsetRange): Range => ({
    start: this.positionAt(start),
    end: this.positionAt(end),
  });
}

/** What the safe fixes make of the lines of a task. */
class LineFixes {
  readonly #task: LinesTask;
  readonly #check: TextCheck;
  readonly #pieces: Uint8Array[] = [];
  #copied = 0;
  #findings = 0;
  #invalidLine: number | undefined;

  constructor(task: LinesTask, check: TextCheck) {
    this.#task = task;
    this.#check = check;
  }

  fix(snapshot: Snapshot, { start, end }: OffsetRange): Snapshot {
    const { line } = snapshot.positionAt(0);
    const { snapshot: fixed, fixed: findings } = fixText(
      snapshot,
      (each) => this.#check.findings(each),
      (text) => snapshotOfLine(snapshot.uri, text, line),
    );
    // A record of two lines would be two broken ones.
    if (fixed === snapshot || fixed.text.includes("\n")) return snapshot;
    const { bytes } = this.#task;
    if (decodeText(bytes.subarray(start, end)).invalidAt !== undefined) {
      this.#invalidLine ??= line;
      return snapshot;
    }
    const after = encodeText({ text: fixed.text, encoding: "utf-8", hasMark: false });
    this.#pieces.push(bytes.subarray(this.#copied, start), after);
    this.#copied = end;
    this.#findings += findings;
    return fixed;
  }

  result(): Pick<CheckedText, "fixed" | "unfixed"> {
    const { bytes, input } = this.#task;
    const rest = bytes.subarray(this.#copied);
    const message = `line ${(this.#invalidLine ?? 0) + 1} is not valid UTF-8`;
    return {
      ...(this.#pieces.length > 0 && {
        fixed: {
          before: bytes,
          after: new Uint8Array(Buffer.concat([...this.#pieces, rest])),
          findings: this.#findings,
        },
      }),
      ...(this.#invalidLine !== undefined && {
        unfixed: { path: input.path, kind: "unfixed" as const, message },
      }),
    };
  }
}
