import { resolve } from "node:path";
import process from "node:process";
import { glob, isDynamicPattern } from "tinyglobby";
import { URI, Utils } from "vscode-uri";
import { pathOfUri, uriOfPath } from "../workspace/diskFiles.ts";
import { FileProblem, type Files } from "../workspace/files.ts";
import { walkRecords } from "../workspace/walk.ts";
import { IgnoredByGit } from "../workspace/walkIgnored.ts";
import { type Input, type Problem, shownPath } from "./input.ts";

export interface Inputs {
  /** Each file once, in the order of their paths. */
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** The files that operands of the command line stand for. */
export async function collectInputs(
  files: Files,
  cwd: string,
  operands: readonly string[],
): Promise<Inputs> {
  const collector = new Collector(files, cwd);
  for (const operand of operands.length > 0 ? operands : ["."]) await collector.add(operand);
  return collector.inputs();
}

class Collector {
  readonly #files: Files;
  readonly #cwd: string;
  /** By what is the same for all names of one file. */
  readonly #inputs = new Map<string, Input>();
  readonly #problems = new Map<string, Problem>();

  constructor(files: Files, cwd: string) {
    this.#files = files;
    this.#cwd = cwd;
  }

  inputs(): Inputs {
    return {
      inputs: [...this.#inputs.values()].sort(byPath),
      problems: [...this.#problems.values()].sort(byPath),
    };
  }

  async add(operand: string): Promise<void> {
    const uri = uriOfPath(resolve(this.#cwd, operand));
    try {
      const kind = await this.#files.kindOf(uri);
      if (kind === "folder") await this.#addFolder(uri);
      // A pipe or a device is read as well when it is named; it has no name without links.
      else await this.#addFile(uri, true, kind === "file" ? undefined : uri);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      // A name with brackets may be that of a file; only when it is not, it is a pattern.
      if (error.missing && isDynamicPattern(operand)) await this.#addPattern(operand);
      else this.#unreadable(uri, error);
    }
  }

  async #addFolder(uri: string): Promise<void> {
    const found = walkRecords(this.#files, uri, (at, problem) => this.#unreadable(at, problem));
    for await (const file of found) await this.#addFile(file, false);
  }

  async #addPattern(pattern: string): Promise<void> {
    const paths = await glob(process.platform === "win32" ? slashed(pattern) : pattern, {
      cwd: this.#cwd,
      absolute: true,
      dot: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ["**/node_modules/**", "**/.git/**"],
    });
    const rules = new Map<string, IgnoredByGit>();
    let found = false;
    for (const path of paths.sort()) {
      const uri = uriOfPath(path);
      const folder = Utils.dirname(URI.parse(uri)).toString();
      const ignored = rules.get(folder) ?? (await IgnoredByGit.in(this.#files, folder));
      rules.set(folder, ignored);
      if (ignored.ignores(uri, false)) continue;
      found = true;
      try {
        if ((await this.#files.kindOf(uri)) === "file") await this.#addFile(uri, false);
      } catch (error) {
        if (!(error instanceof FileProblem)) throw error;
        this.#unreadable(uri, error);
      }
    }
    if (!found)
      this.#problems.set(pattern, {
        path: pattern,
        kind: "unreadable",
        message: "no file matches this pattern",
      });
  }

  async #addFile(uri: string, isNamed: boolean, id?: string): Promise<void> {
    const identity = id ?? (await this.#files.identity(uri));
    const known = this.#inputs.get(identity);
    if (!known || (isNamed && !known.isNamed))
      this.#inputs.set(identity, { uri, path: this.#shown(uri), isNamed });
  }

  #unreadable(uri: string, problem: FileProblem): void {
    const path = this.#shown(uri);
    this.#problems.set(path, { path, kind: "unreadable", message: problem.message });
  }

  #shown(uri: string): string {
    return shownPath(this.#cwd, pathOfUri(uri));
  }
}

function slashed(pattern: string): string {
  return pattern.replaceAll("\\", "/");
}

/** By code units, so that the order is the same everywhere. */
function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
