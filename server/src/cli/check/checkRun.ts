import type { Severity } from "../../rules/rule.ts";
import type { DiskFiles } from "../../workspace/diskFiles.ts";
import type { CheckCommand } from "../checkArguments.ts";
import { reporterFor } from "../formats/all.ts";
import { byPath, type Input, isFatal, type Problem, sentenceOf } from "../input.ts";
import type { Output } from "../output.ts";
import type { Progress } from "../progress.ts";
import { counted, plural, type Reporter } from "../report.ts";
import { visible } from "../terminalText.ts";
import type { Checker } from "./checker.ts";
import { Facts } from "./facts.ts";
import type { Fixing } from "./fixing.ts";
import { IdleEntries } from "./idleEntries.ts";
import { inOrder } from "./inOrder.ts";
import type { CheckedText, CheckTask, TaskResult } from "./task.ts";
import type { LinesPlace, Work } from "./work.ts";

export interface RunParts {
  readonly command: CheckCommand;
  readonly files: DiskFiles;
  readonly checker: Checker;
  readonly fixing: Fixing | undefined;
  readonly progress: Progress;
  readonly problems: readonly Problem[];
  readonly inputs: readonly Input[];
  /** Where the findings go. */
  readonly report: Output;
  readonly stderr: Output;
}

/** A text whose findings wait for what other files say. */
interface Waiting {
  readonly text: CheckedText;
  readonly place: PartPlace;
  /** Checks it again with the answers of other files. */
  readonly again: () => Promise<CheckTask>;
  /** Set where there were too many findings to keep. */
  readonly isDropped: boolean;
}

interface PartPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly firstRecord: number;
}

const wholeFile: PartPlace = { isFirst: true, isLast: true, firstRecord: 0 };
/** So many findings are kept while they wait; texts beyond are checked twice. */
const mostKept = 20_000;

/**
 * One check of all inputs. What is found in a text is reported as soon as all before it is, unless
 * its rules asked other files: then it waits until all are read.
 */
export class CheckRun {
  readonly #parts: RunParts;
  readonly #reporter: Reporter;
  readonly #problems: Problem[];
  readonly #facts = new Facts();
  readonly #idle = new IdleEntries();
  readonly #waiting: Waiting[] = [];
  readonly #counts: { [severity in Severity]: number } = {
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
  };
  #kept = 0;
  #files = 0;
  #records = 0;
  #fixable = 0;
  /** Of the file that comes in parts at the moment. */
  #partRecords = 0;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#problems = [...parts.problems];
    this.#reporter = reporterFor(parts.command.format, parts.report);
  }

  /** Gives the exit code. */
  async run(work: AsyncIterable<Work>): Promise<number> {
    const { checker, progress } = this.#parts;
    const check = async (piece: Work) => ({
      piece,
      results: piece.task ? await checker.check(piece.task) : [],
    });
    for await (const { piece, results } of inOrder(work, check, 2 * checker.jobs)) {
      if (piece.problem) this.#problems.push(piece.problem);
      await this.#take(piece, results);
      progress.add(piece.files, piece.bytes, this.#records);
    }
    await this.#finishWaiting();
    return await this.#end();
  }

  async #take({ task, place }: Work, results: TaskResult): Promise<void> {
    if (task?.kind === "lines" && place) {
      const [text] = results;
      if (text && "layout" in text) await this.#takeLines(text, place);
      return;
    }
    for (const result of results) {
      if (!result) continue;
      if ("kind" in result) this.#problems.push(result);
      else await this.#takeFile(result, task?.kind === "files" ? task.given : undefined);
    }
  }

  async #takeFile(text: CheckedText, given: Uint8Array | undefined): Promise<void> {
    const { fixing, checker } = this.#parts;
    const { input, fixed } = text;
    const problem = fixed && (await fixing?.file(input, fixed));
    const content = given && fixed && !problem ? fixed.after : given;
    const again = async (): Promise<CheckTask> => ({
      kind: "files",
      inputs: [input],
      unfixed: true,
      ...(content && { given: content }),
    });
    let checked = text;
    if (problem) {
      this.#problems.push(problem);
      const [unfixed] = await checker.check(await again());
      if (unfixed && "layout" in unfixed) checked = unfixed;
    }
    await this.#takeText(checked, wholeFile, again);
  }

  async #takeLines(text: CheckedText, at: LinesPlace): Promise<void> {
    const { fixing, files } = this.#parts;
    const placeNow = await fixing?.lines(at, text.fixed);
    if (at.isLast) {
      const problem = await fixing?.endOfLines(at.input);
      if (problem) this.#problems.push(problem);
    }
    if (at.isFirst) this.#partRecords = 0;
    const place = { isFirst: at.isFirst, isLast: at.isLast, firstRecord: this.#partRecords };
    this.#partRecords += text.records.length;
    const again = async (): Promise<CheckTask> => {
      const { offset, length } = placeNow?.() ?? at;
      const bytes = await files.readRange(at.input.uri, offset, length);
      return { kind: "lines", input: at.input, bytes, firstLine: at.firstLine, unfixed: true };
    };
    await this.#takeText(text, place, again);
  }

  async #takeText(
    text: CheckedText,
    place: PartPlace,
    again: () => Promise<CheckTask>,
  ): Promise<void> {
    if (text.unfixed) this.#problems.push(text.unfixed);
    // No rule has others to ask.
    if (this.#parts.inputs.length === 1) return await this.#report(text, place);
    this.#facts.add(text.facts);
    if (text.asked.length === 0 && this.#waiting.length === 0)
      return await this.#report(text, place);
    const isDropped = this.#kept + text.notes.length > mostKept;
    if (!isDropped) this.#kept += text.notes.length;
    this.#waiting.push({
      text: isDropped ? { ...text, notes: [] } : text,
      place,
      again,
      isDropped,
    });
  }

  async #finishWaiting(): Promise<void> {
    const { checker } = this.#parts;
    const finish = async ({ text, place, again, isDropped }: Waiting) => {
      const known = this.#facts.answersFor(text.input.uri, text.asked);
      if (!known && !isDropped) return { text, place };
      const task = await again();
      const [checked] = await checker.check(known ? { ...task, known } : task);
      if (checked && "layout" in checked) return { text: checked, place };
      return { text, place, problem: checked };
    };
    for await (const { text, place, problem } of inOrder(
      generated(this.#waiting),
      finish,
      2 * checker.jobs,
    )) {
      if (problem) this.#problems.push(problem);
      await this.#report(text, place);
    }
  }

  async #report(text: CheckedText, place: PartPlace): Promise<void> {
    const { input, layout, records, counts, fixable, failures } = text;
    if (place.isLast) this.#files++;
    this.#records += records.length;
    this.#fixable += fixable;
    if (text.suppressions) this.#idle.add(text.suppressions);
    for (const severity of Object.keys(counts) as Severity[])
      this.#counts[severity] += counts[severity];
    for (const message of failures)
      this.#tellOnce({ path: input.path, kind: "incomplete", message });
    const notes = text.notes.map(({ record, text: note }) => ({
      record: record === null ? null : record + place.firstRecord,
      text: note,
    }));
    await this.#write(this.#reporter.part({ path: input.path, layout, records, notes, ...place }));
  }

  #tellOnce(problem: Problem): void {
    const isKnown = this.#problems.some(
      ({ path, message }) => path === problem.path && message === problem.message,
    );
    if (!isKnown) this.#problems.push(problem);
  }

  async #end(): Promise<number> {
    const { command, stderr, fixing, files, inputs } = this.#parts;
    const { quiet, maxWarnings } = command;
    const unchecked = new Set(this.#problems.filter(isUnchecked).map(({ path }) => path));
    const checked = inputs.filter(({ path }) => !unchecked.has(path)).map(({ uri }) => uri);
    const idle = await this.#idle.problems(files, new Set(checked));
    const problems = [...this.#problems, ...idle].toSorted(byPath);
    const summary = {
      files: this.#files,
      records: this.#records,
      counts: this.#counts,
      fixable: this.#fixable,
      problems,
      quiet,
    };
    this.#parts.progress.clear();
    if (fixing) await this.#tellFixes(fixing);
    for (const problem of problems) await this.#tell(problem);
    await this.#write(await this.#reporter.end(summary));
    const warnings = this.#counts.warning;
    const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
    if (tooMany)
      await stderr.write(
        `trialwright: ${counted(warnings, "warning")}, and --max-warnings allows ${maxWarnings}.\n`,
      );
    if (problems.some(isFatal)) return 2;
    return this.#counts.error > 0 || tooMany ? 1 : 0;
  }

  async #tellFixes({ findings, files, isTold }: Fixing): Promise<void> {
    if (!isTold) return;
    await this.#parts.stderr.write(
      findings > 0
        ? `Fixed ${plural(findings, "finding")} in ${plural(files, "file")}.\n`
        : "Nothing could be fixed safely.\n",
    );
  }

  async #tell(problem: Problem): Promise<void> {
    // GitHub shows both streams in one log.
    if (this.#parts.command.format !== "github")
      await this.#parts.stderr.write(
        `trialwright: ${visible(problem.path)}: ${visible(sentenceOf(problem))}\n`,
      );
    await this.#write(this.#reporter.problem(problem));
  }

  async #write(text: string): Promise<void> {
    if (text === "") return;
    this.#parts.progress.clear();
    await this.#parts.report.write(text);
  }
}

/** True where it is not known what there is to find in a file. */
function isUnchecked({ kind }: Problem): boolean {
  return kind === "unreadable" || kind === "incomplete";
}

async function* generated<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
