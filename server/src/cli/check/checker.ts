import { DiskFiles } from "../../workspace/diskFiles.ts";
import { checkTask } from "./checkTask.ts";
import type { CheckOptions, CheckTask, TaskResult } from "./task.ts";

/** Does pieces of work, here or elsewhere. */
export interface Checker {
  /** So many pieces are worked on at a time. */
  readonly jobs: number;
  check(task: CheckTask): Promise<TaskResult>;
  close(): Promise<void>;
}

/** Does the work in this thread. */
export function checkerHere(options: CheckOptions): Checker {
  const files = new DiskFiles();
  return {
    jobs: 1,
    check: (task) => checkTask(files, task, options),
    close: async () => undefined,
  };
}
