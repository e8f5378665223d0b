import { resolve } from "node:path";
import process from "node:process";
import { glob, isDynamicPattern } from "tinyglobby";
import { URI, Utils } from "vscode-uri";
import { pathOfUri, uriOfPath } from "../workspace/diskFiles.ts";
import { FileProblem, type Files } from "../workspace/files.ts";
import { walkRecords } from "../workspace/walk.ts";
import { IgnoredByGit } from "../workspace/walkIgnored.ts";
import { byPath, type Input, type Problem, shownPath } from "./input.ts";

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
  readonly #rules = new Map<string, Promise<IgnoredByGit | undefined>>();

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
    for await (const file of found) await this.#addFound(file, true);
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
    const wanted: string[] = [];
    for (const uri of paths.map(uriOfPath)) {
      const rules = await this.#rulesIn(folderOf(uri));
      if (rules && !rules.ignores(uri, false)) wanted.push(uri);
    }
    for (const uri of wanted) await this.#addFound(uri, false);
    if (wanted.length > 0) return;
    const message = `${paths.length > 0 ? "git ignores every file that" : "no file"} matches this pattern`;
    this.#problems.set(pattern, { path: pattern, kind: "unreadable", message });
  }

  /** What git ignores in a folder that a pattern leads to; undefined when it ignores the folder. */
  async #rulesIn(folder: string): Promise<IgnoredByGit | undefined> {
    const known = this.#rules.get(folder);
    if (known) return await known;
    const isTop = !folder.startsWith(`${uriOfPath(this.#cwd)}/`);
    const rules = isTop ? IgnoredByGit.in(this.#files, folder) : this.#rulesBelow(folder);
    this.#rules.set(folder, rules);
    return await rules;
  }

  async #rulesBelow(folder: string): Promise<IgnoredByGit | undefined> {
    const above = await this.#rulesIn(folderOf(folder));
    return above?.ignores(folder, true) ? undefined : await above?.inside(folder);
  }

  /** What a pattern finds may also be a link to a folder, or a pipe. */
  async #addFound(uri: string, isFile: boolean): Promise<void> {
    try {
      if (isFile || (await this.#files.kindOf(uri)) === "file") await this.#addFile(uri, false);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.#unreadable(uri, error);
    }
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

function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

function slashed(pattern: string): string {
  return pattern.replaceAll("\\", "/");
}
