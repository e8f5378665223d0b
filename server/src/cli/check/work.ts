import type { DiskFiles } from "../../workspace/diskFiles.ts";
import { FileProblem } from "../../workspace/files.ts";
import { longestText } from "../../workspace/snapshot.ts";
import type { Input, Problem } from "../input.ts";
import { lineChunks } from "./lineChunks.ts";
import { isStudyALine } from "./studyALine.ts";
import type { CheckTask, LinesTask } from "./task.ts";

/** One piece of the work on all inputs, in the order in which it is reported. */
export interface Work {
  /** Left out where there is only something to tell. */
  readonly task?: CheckTask;
  readonly problem?: Problem;
  /** For progress. */
  readonly bytes: number;
  readonly files: number;
  /** Where lines stand in their file. */
  readonly place?: LinesPlace;
}

export interface LinesPlace {
  readonly input: Input;
  readonly offset: number;
  readonly length: number;
  readonly firstLine: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface SizedInput {
  readonly input: Input;
  readonly bytes: number;
}

export async function sized(
  files: DiskFiles,
  inputs: readonly Input[],
): Promise<readonly SizedInput[]> {
  return await Promise.all(
    inputs.map(async (input) => {
      // What cannot be asked is told when it is read.
      const bytes = await files.sizeOf(input.uri).catch(() => 0);
      return { input, bytes };
    }),
  );
}

/** Files that are handed over together, so that small ones cost little. */
const usualBatch = { files: 16, bytes: 512 * 1024 };
/** Shorter files are read whole even if they have a study a line, as an editor does. */
const streamFrom = 4 * 1024 * 1024;

/** The work in pieces that fit a thread; large files with a study a line are read as it goes on. */
export async function* workOn(
  files: DiskFiles,
  inputs: readonly SizedInput[],
): AsyncGenerator<Work> {
  let batch: SizedInput[] = [];
  let batchBytes = 0;
  const take = (): readonly Work[] => {
    const work = batch.length > 0 ? [filesWork(batch, batchBytes)] : [];
    [batch, batchBytes] = [[], 0];
    return work;
  };
  for (const each of inputs) {
    if (each.bytes >= streamFrom && (await isStudyALine(files, each.input))) {
      yield* take();
      yield* linesWork(files, each.input);
      continue;
    }
    if (batch.length >= usualBatch.files || batchBytes + each.bytes > usualBatch.bytes)
      yield* take();
    batch.push(each);
    batchBytes += each.bytes;
  }
  yield* take();
}

function filesWork(batch: readonly SizedInput[], bytes: number): Work {
  const inputs = batch.map(({ input }) => input);
  return { task: { kind: "files", inputs }, bytes, files: batch.length };
}

async function* linesWork(files: DiskFiles, input: Input): AsyncGenerator<Work> {
  let isFirst = true;
  let held: { readonly task: LinesTask; readonly offset: number } | undefined;
  const work = (isLast: boolean): Work => {
    const { task, offset } = held ?? { task: emptyTask(input), offset: 0 };
    const { length } = task.bytes;
    const place = { input, offset, length, firstLine: task.firstLine, isFirst, isLast };
    isFirst = false;
    return { task, place, bytes: length, files: isLast ? 1 : 0 };
  };
  try {
    for await (const chunk of lineChunks(files.chunks(input.uri), longestText)) {
      const { offset, firstLine, bytes, tooLong } = chunk;
      if (tooLong) {
        const message = `line ${firstLine + 1} is longer than ${longestText / 1024 / 1024} MB`;
        yield { problem: { path: input.path, kind: "incomplete", message }, bytes: 0, files: 0 };
        continue;
      }
      if (held) yield work(false);
      held = { task: { kind: "lines", input, bytes, firstLine }, offset };
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { message } = error;
    yield { problem: { path: input.path, kind: "incomplete", message }, bytes: 0, files: 0 };
  }
  yield work(true);
}

function emptyTask(input: Input): LinesTask {
  return { kind: "lines", input, bytes: new Uint8Array(), firstLine: 0 };
}
