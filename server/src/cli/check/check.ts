import { availableParallelism } from "node:os";
import process from "node:process";
import { today } from "../../study/partialDate.ts";
import { DiskFiles } from "../../workspace/diskFiles.ts";
import type { CheckCommand } from "../checkArguments.ts";
import { collectInputs } from "../collectInputs.ts";
import type { Output } from "../output.ts";
import { Progress } from "../progress.ts";
import { standardInput } from "../standardInput.ts";
import type { Streams } from "../streams.ts";
import { type Checker, checkerHere } from "./checker.ts";
import { CheckerPool } from "./checkerPool.ts";
import { CheckRun } from "./checkRun.ts";
import { configProblems } from "./configProblems.ts";
import { FileFixing, TextFixing } from "./fixing.ts";
import type { CheckOptions } from "./task.ts";
import { type SizedInput, sized, type Work, workOn } from "./work.ts";

/** Runs `trialwright check` and gives its exit code. */
export async function check(command: CheckCommand, streams: Streams): Promise<number> {
  return await (command.stdin ? checkStdin(command, streams) : checkFiles(command, streams));
}

async function checkFiles(command: CheckCommand, { stdout, stderr }: Streams): Promise<number> {
  const files = new DiskFiles();
  const operands = command.operands.length > 0 ? command.operands : ["."];
  const { inputs, problems } = await collectInputs(files, process.cwd(), operands);
  const work = await sized(files, inputs);
  const checker = checkerFor(command, stdout, work);
  const progress = new Progress(stderr, inputs.length, sumOf(work));
  const fixing = command.fix ? new FileFixing(files) : undefined;
  const told = [...problems, ...(await configProblems(files, inputs))];
  const parts = { command, files, checker, fixing, progress, problems: told, inputs };
  try {
    return await new CheckRun({ ...parts, report: stdout, stderr }).run(workOn(files, work));
  } finally {
    await checker.close();
  }
}

/**
 * Bytes of work for each thread. A thread that starts has all rules to compile first, which takes longer
 * than it saves where there is less (docs/benchmarks.md).
 */
const worthThread = 24 * 1024 * 1024;

function checkerFor(command: CheckCommand, report: Output, work: readonly SizedInput[]): Checker {
  const options = optionsOf(command, report);
  const worth = Math.max(1, Math.floor(sumOf(work) / worthThread));
  const jobs = command.jobs ?? Math.min(availableParallelism(), worth);
  return jobs > 1 ? new CheckerPool(options, jobs) : checkerHere(options);
}

function optionsOf(command: CheckCommand, report: Output): CheckOptions {
  const { format, profile, quiet, fix } = command;
  return {
    format,
    profile,
    today: command.today,
    now: today(new Date()),
    quiet,
    fix,
    hasColours: report.hasColours,
    width: report.width,
  };
}

function sumOf(work: readonly SizedInput[]): number {
  return work.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function checkStdin(
  command: CheckCommand,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const { inputs, problems, given } = await standardInput(stdin, command.stdinFilename);
  const report = command.fix ? stderr : stdout;
  const files = new DiskFiles();
  let content = given?.bytes;
  const take = (fixed: Uint8Array) => {
    content = fixed;
  };
  const run = new CheckRun({
    command,
    files,
    checker: checkerHere(optionsOf(command, report)),
    fixing: command.fix ? new TextFixing(take) : undefined,
    progress: new Progress(stderr, 1, 0),
    problems: [...problems, ...(await configProblems(files, inputs))],
    inputs,
    report,
    stderr,
  });
  const code = await run.run(given ? workOnText(inputs, given.bytes) : nothing());
  // What is no record goes through as it is, so that a filter loses nothing.
  if (command.fix && content) await stdout.write(content);
  return code;
}

async function* workOnText(
  inputs: Extract<Work["task"], { kind: "files" }>["inputs"],
  given: Uint8Array,
): AsyncGenerator<Work> {
  yield { task: { kind: "files", inputs, given }, bytes: given.length, files: 1 };
}

async function* nothing(): AsyncGenerator<Work> {}
