import { join, resolve } from "node:path";
import { baseName, nameOfStudy } from "../../language/convert/names.ts";
import type { Layout } from "../../layouts/layout.ts";
import type { Study } from "../../study/study.ts";
import { type DiskFiles, uriOfPath } from "../../workspace/diskFiles.ts";
import { FileProblem } from "../../workspace/files.ts";
import type { Input, Problem } from "../input.ts";
import type { Output } from "../output.ts";
import { UsageError } from "../usageError.ts";
import { OutputNames } from "./outputNames.ts";

/** Where converted studies go. */
export interface Sink {
  /** The studies of one input, and how many of all that it has were written at once. */
  add(input: Input, studies: readonly Study[]): Promise<void>;
  /** Writes what is still to be written; gives the number of files. */
  end(): Promise<number>;
}

export interface SinkParts {
  readonly to: Layout;
  readonly files: DiskFiles;
  readonly force: boolean;
  readonly inputs: readonly Input[];
  readonly onProblem: (problem: Problem) => void;
}

/** One text with all studies. */
export class DocumentSink implements Sink {
  readonly #to: Layout;
  readonly #write: (text: string) => Promise<number>;
  readonly #studies: Study[] = [];

  constructor(to: Layout, write: (text: string) => Promise<number>) {
    this.#to = to;
    this.#write = write;
  }

  async add(_: Input, studies: readonly Study[]): Promise<void> {
    this.#studies.push(...studies);
    if (this.#studies.length > 1 && !this.#to.holdsSeveral)
      throw new UsageError(
        `a ${this.#to.id} text holds one record, and here are several: give a folder for a file each, as in -o converted/.`,
        "convert",
      );
  }

  async end(): Promise<number> {
    return this.#studies.length > 0 ? await this.#write(this.#to.print(this.#studies)) : 0;
  }
}

export function toOutput(to: Layout, output: Output): Sink {
  return new DocumentSink(to, async (text) => {
    await output.write(text);
    return 0;
  });
}

export function toFile(path: string, parts: SinkParts): Sink {
  return new DocumentSink(parts.to, async (text) => ((await writeFile(path, text, parts)) ? 1 : 0));
}

/** A file for each study. */
export class FolderSink implements Sink {
  readonly #folder: string;
  readonly #parts: SinkParts;
  readonly #names: OutputNames;
  readonly #inputUris: ReadonlySet<string>;
  #written = 0;

  constructor(folder: string, parts: SinkParts) {
    this.#folder = folder;
    this.#parts = parts;
    this.#names = new OutputNames(parts.to.extension);
    this.#inputUris = new Set(parts.inputs.map(({ uri }) => uri));
  }

  async add(input: Input, studies: readonly Study[]): Promise<void> {
    const { to, onProblem } = this.#parts;
    const base = baseName(input.path);
    for (const [i, study] of studies.entries()) {
      const own = studies.length === 1 ? base : (nameOfStudy(study) ?? `${base}-${i + 1}`);
      // What an earlier conversion of the same folder wrote is no draft to convert.
      if (!input.isNamed && this.#uriOf(own + to.extension) === input.uri) continue;
      const name = this.#names.free(own);
      const path = join(this.#folder, name);
      const uri = this.#uriOf(name);
      if (uri !== input.uri && this.#inputUris.has(uri))
        onProblem(unwritten(path, "this file is itself to be converted; give another folder"));
      else if (await writeFile(path, to.print([study]), this.#parts)) this.#written++;
    }
  }

  async end(): Promise<number> {
    return this.#written;
  }

  #uriOf(name: string): string {
    return uriOfPath(resolve(this.#folder, name));
  }
}

/** False where it could not be written, which is told. */
async function writeFile(
  path: string,
  text: string,
  { files, force, onProblem }: SinkParts,
): Promise<boolean> {
  const uri = uriOfPath(resolve(path));
  const content = new TextEncoder().encode(text);
  try {
    if (force && (await exists(files, uri))) await files.replace(uri, content);
    else await files.create(uri, content);
    return true;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const hint = error.exists ? "; --force replaces it" : "";
    onProblem(unwritten(path, error.message + hint));
    return false;
  }
}

async function exists(files: DiskFiles, uri: string): Promise<boolean> {
  try {
    return (await files.kindOf(uri)) !== undefined;
  } catch (error) {
    if (error instanceof FileProblem && error.missing) return false;
    throw error;
  }
}

function unwritten(path: string, message: string): Problem {
  return { path: path.replaceAll("\\", "/"), kind: "unwritten", message };
}
