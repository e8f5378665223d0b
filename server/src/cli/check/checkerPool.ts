import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Checker } from "./checker.ts";
import type { CheckOptions, CheckTask, TaskResult } from "./task.ts";

/** What a worker answers to a task. */
export type Answer = { readonly result: TaskResult } | { readonly failure: string };

/** In development the source beside this file, else what the build makes of it. */
const entry = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./check-worker.js",
  import.meta.url,
);

/** What a record leaves behind is rubbish at once; with more room for it less time goes into that. */
const resourceLimits = { maxYoungGenerationSizeMb: 192 };

/** Does the work in threads, which are started when there is something for them. */
export class CheckerPool implements Checker {
  readonly jobs: number;
  readonly #options: CheckOptions;
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(options: CheckOptions, jobs: number) {
    this.jobs = jobs;
    this.#options = options;
  }

  async check(task: CheckTask): Promise<TaskResult> {
    const worker = await this.#free();
    // The bytes of lines are moved, not copied: they are not looked at here again.
    worker.postMessage(task, task.kind === "lines" ? [task.bytes.buffer as ArrayBuffer] : []);
    // A worker that fails as a whole rejects this.
    const [answer] = (await once(worker, "message")) as [Answer];
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
    if ("failure" in answer) throw new Error(answer.failure);
    return answer.result;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #free(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#workers.length < this.jobs) {
      const worker = new Worker(entry, { workerData: this.#options, resourceLimits });
      this.#workers.push(worker);
      return worker;
    }
    return await new Promise((resolve) => this.#waiting.push(resolve));
  }
}
