import { DiskFiles } from "../../workspace/diskFiles.ts";
import { TaskChecker } from "./checkTask.ts";
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
  const checker = new TaskChecker(new DiskFiles(), options);
  return {
    jobs: 1,
    check: (task) => checker.check(task),
    close: async () => undefined,
  };
}
