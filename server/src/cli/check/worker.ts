import { parentPort, workerData } from "node:worker_threads";
import { DiskFiles } from "../../workspace/diskFiles.ts";
import type { Answer } from "./checkerPool.ts";
import { TaskChecker } from "./checkTask.ts";
import type { CheckOptions, CheckTask } from "./task.ts";

/** One thread of `trialwright check`: does the tasks that it is sent, one after the other. */
const checker = new TaskChecker(new DiskFiles(), workerData as CheckOptions);

parentPort?.on("message", async (task: CheckTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer(task: CheckTask): Promise<Answer> {
  try {
    return { result: await checker.check(task) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
