import { checkChoices } from "../../workspace/checkChoices.ts";
import type { Files } from "../../workspace/files.ts";
import { ProjectConfigs } from "../../workspace/projectConfigs.ts";
import type { Input } from "../input.ts";
import { readAhead } from "../readAhead.ts";
import { checkFile } from "./checkFile.ts";
import { checkLines } from "./checkLines.ts";
import type { CheckOptions, CheckTask, TaskResult } from "./task.ts";

/** Does pieces of work one after the other, in whatever thread. */
export class TaskChecker {
  readonly #files: Files;
  readonly #options: CheckOptions;
  readonly #configs: ProjectConfigs;

  constructor(files: Files, options: CheckOptions) {
    this.#files = files;
    this.#options = options;
    this.#configs = new ProjectConfigs(files);
  }

  async check(task: CheckTask): Promise<TaskResult> {
    if (task.kind === "lines")
      return [checkLines(task, this.#options, await this.#choices(task.input))];
    const results: TaskResult[number][] = [];
    const check = async (input: Input) =>
      await checkFile(this.#files, input, task, this.#options, await this.#choices(input));
    for await (const result of readAhead(task.inputs, check)) results.push(result);
    return results;
  }

  /** The command line before the configuration of the file's project. */
  async #choices({ uri }: Input) {
    return checkChoices(this.#options, await this.#configs.of(uri), uri);
  }
}
