import { resolve } from "node:path";
import process from "node:process";
import { DiskFiles, uriOfPath } from "../workspace/diskFiles.ts";
import { largestFile, tooLarge } from "../workspace/files.ts";
import type { CheckCommand } from "./arguments.ts";
import { CheckRun } from "./checkRun.ts";
import { collectInputs } from "./collectInputs.ts";
import type { Input, Problem } from "./input.ts";
import type { Output } from "./output.ts";
import { RecordTexts } from "./recordTexts.ts";
import { plural } from "./report.ts";

export interface CheckStreams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Runs `trialwright check` and gives its exit code. */
export async function check(command: CheckCommand, streams: CheckStreams): Promise<number> {
  return await (command.stdin ? checkStdin(command, streams) : checkFiles(command, streams));
}

async function checkFiles(
  command: CheckCommand,
  { stdout, stderr }: CheckStreams,
): Promise<number> {
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
  { stdin, stdout, stderr }: CheckStreams,
): Promise<number> {
  const path = command.stdinFilename ?? "stdin.trial";
  const input: Input = { uri: uriOfPath(resolve(path)), path, isNamed: true };
  const bytes = await readAll(stdin);
  const problems: readonly Problem[] = bytes
    ? []
    : [{ path, kind: "unreadable", message: tooLarge().message }];
  const run = new CheckRun({
    command,
    inputs: bytes ? [input] : [],
    problems,
    texts: new RecordTexts(new DiskFiles(), bytes && { uri: input.uri, bytes }),
    report: command.fix ? stderr : stdout,
    stderr,
  });
  await run.read();
  if (command.fix) {
    let content = bytes;
    await run.fix(async (_, fixed) => {
      content = fixed;
      return undefined;
    });
    // What is no record goes through as it is, so that a filter loses nothing.
    if (content) await stdout.write(content);
  }
  return await run.report();
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > largestFile) return undefined;
  }
  return Buffer.concat(chunks);
}
