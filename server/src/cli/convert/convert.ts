import { resolve } from "node:path";
import process from "node:process";
import { DiskFiles, uriOfPath } from "../../workspace/diskFiles.ts";
import { FileProblem } from "../../workspace/files.ts";
import { collectInputs, type Inputs } from "../collectInputs.ts";
import type { ConvertCommand } from "../convertArguments.ts";
import { byPath, type Input, type Problem, sentenceOf } from "../input.ts";
import { readAhead } from "../readAhead.ts";
import { readRecordText } from "../recordTexts.ts";
import { plural } from "../report.ts";
import { type GivenText, standardInput } from "../standardInput.ts";
import type { Streams } from "../streams.ts";
import { visible } from "../terminalText.ts";
import { Losses } from "./losses.ts";
import { isFileName } from "./outputNames.ts";
import { FolderSink, type Sink, toFile, toOutput } from "./sink.ts";
import { studiesOf } from "./studiesOf.ts";
import type { Unread } from "./unread.ts";

/** Runs `trialwright convert` and gives its exit code. */
export async function convert(command: ConvertCommand, streams: Streams): Promise<number> {
  const files = new DiskFiles();
  const found: Inputs & { readonly given?: GivenText } = command.stdin
    ? await standardInput(streams.stdin, command.stdinFilename)
    : await collectInputs(files, process.cwd(), command.operands);
  return await new Conversion(command, streams, files, found).run();
}

class Conversion {
  readonly #command: ConvertCommand;
  readonly #streams: Streams;
  readonly #files: DiskFiles;
  readonly #inputs: readonly Input[];
  readonly #given: GivenText | undefined;
  readonly #problems: Problem[];
  readonly #unread: Unread[] = [];
  readonly #losses = new Losses();

  constructor(
    command: ConvertCommand,
    streams: Streams,
    files: DiskFiles,
    { inputs, problems, given }: Inputs & { readonly given?: GivenText },
  ) {
    this.#command = command;
    this.#streams = streams;
    this.#files = files;
    this.#inputs = inputs;
    this.#given = given;
    this.#problems = [...problems];
  }

  async run(): Promise<number> {
    let sink: Sink | undefined;
    let records = 0;
    for await (const read of readAhead(this.#inputs, (input) =>
      readRecordText(this.#files, input, this.#given?.bytes),
    )) {
      if (!read) continue;
      if ("kind" in read) {
        this.#problems.push(read.kind === "unrecognised" ? { ...read, kind: "unconverted" } : read);
        continue;
      }
      const { studies, problems, unread } = studiesOf(read.input, read.snapshot);
      this.#problems.push(...problems);
      this.#unread.push(...unread);
      if (studies.length === 0) continue;
      sink ??= await this.#sinkFor(studies.length);
      await sink.add(read.input, studies);
      for (const study of studies) this.#losses.add(this.#command.to.notHeld(study));
      records += studies.length;
    }
    const written = (await sink?.end()) ?? 0;
    await this.#tell(records, written);
    if (this.#problems.length > 0) return 2;
    if (records === 0) await this.#say("No records found.");
    const isWhole = this.#losses.values === 0 && this.#unread.length === 0;
    return isWhole || !this.#command.strict ? 0 : 1;
  }

  async #sinkFor(studies: number): Promise<Sink> {
    const { to, output, force } = this.#command;
    if (output === undefined) return toOutput(to, this.#streams.stdout);
    const onProblem = (problem: Problem) => this.#problems.push(problem);
    const parts = { to, files: this.#files, force, inputs: this.#inputs, onProblem };
    const isFolder =
      /[/\\]$/.test(output) ||
      (await this.#isFolder(output)) ||
      ((this.#inputs.length > 1 || studies > 1) && !isFileName(output));
    return isFolder ? new FolderSink(output, parts) : toFile(output, parts);
  }

  async #isFolder(path: string): Promise<boolean> {
    try {
      return (await this.#files.kindOf(uriOfPath(resolve(path)))) === "folder";
    } catch (error) {
      if (error instanceof FileProblem) return false;
      throw error;
    }
  }

  async #tell(records: number, files: number): Promise<void> {
    const { to, quiet, output } = this.#command;
    for (const problem of this.#problems.toSorted(byPath))
      await this.#say(`trialwright: ${visible(problem.path)}: ${visible(sentenceOf(problem))}`);
    const losses = this.#losses.values > 0 ? `${to.id} cannot hold ${this.#losses.summary()}` : "";
    const unread = this.#unread.length > 0 ? `${plural(this.#unread.length, "piece")} of text` : "";
    if (quiet) {
      const parts = [losses, unread && `${unread} could not be carried over`].filter(Boolean);
      if (parts.length > 0) await this.#say(`trialwright: ${parts.join("; ")}.`);
      return;
    }
    for (const { place, message } of this.#unread)
      await this.#say(`trialwright: ${visible(place)}: not carried over: ${visible(message)}`);
    if (losses)
      await this.#say([`trialwright: ${losses}:`, ...this.#losses.lines().map(visible)].join("\n"));
    if (output !== undefined && records > 0)
      await this.#say(`Converted ${plural(records, "record")} to ${plural(files, "file")}.`);
  }

  async #say(line: string): Promise<void> {
    await this.#streams.stderr.write(`${line}\n`);
  }
}
