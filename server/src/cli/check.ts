import process from "node:process";
import { DiskFiles } from "../workspace/diskFiles.ts";
import type { CheckCommand } from "./checkArguments.ts";
import { CheckRun } from "./checkRun.ts";
import { collectInputs } from "./collectInputs.ts";
import type { Output } from "./output.ts";
import { RecordTexts } from "./recordTexts.ts";
import { plural } from "./report.ts";
import { standardInput } from "./standardInput.ts";

export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Runs `trialwright check` and gives its exit code. */
export async function check(command: CheckCommand, streams: Streams): Promise<number> {
  return await (command.stdin ? checkStdin(command, streams) : checkFiles(command, streams));
}

async function checkFiles(command: CheckCommand, { stdout, stderr }: Streams): Promise<number> {
  const files = new DiskFiles();
  const { inputs, problems } = await collectInputs(files, process.cwd(), command.operands);
  const texts = new RecordTexts(files);
  const run = new CheckRun({ command, inputs, problems, texts, report: stdout, stderr });
  await run.read();
  if (command.fix) {
    const fixed = await run.fix(async ({ input, bytes }, content) => {
      // Somebody may have saved the file in the meantime.
      if (Buffer.compare(await files.read(input.uri), bytes) !== 0) return "it changed meanwhile";
      await files.replace(input.uri, content);
      return undefined;
    });
    await stderr.write(
      fixed.findings > 0
        ? `Fixed ${plural(fixed.findings, "finding")} in ${plural(fixed.files, "file")}.\n`
        : "Nothing could be fixed safely.\n",
    );
  }
  return await run.report();
}

async function checkStdin(
  command: CheckCommand,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const { inputs, problems, given } = await standardInput(stdin, command.stdinFilename);
  const run = new CheckRun({
    command,
    inputs,
    problems,
    texts: new RecordTexts(new DiskFiles(), given),
    report: command.fix ? stderr : stdout,
    stderr,
  });
  await run.read();
  if (command.fix) {
    let content = given?.bytes;
    await run.fix(async (_, fixed) => {
      content = fixed;
      return undefined;
    });
    // What is no record goes through as it is, so that a filter loses nothing.
    if (content) await stdout.write(content);
  }
  return await run.report();
}
