import { parentPort, workerData } from "node:worker_threads";
import { DiskFiles } from "../../workspace/diskFiles.ts";
import type { Answer } from "./checkerPool.ts";
import { checkTask } from "./checkTask.ts";
import type { CheckOptions, CheckTask } from "./task.ts";

/** One thread of `trialwright check`: does the tasks that it is sent, one after the other. */
const options = workerData as CheckOptions;
const files = new DiskFiles();

parentPort?.on("message", async (task: CheckTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer(task: CheckTask): Promise<Answer> {
  try {
    return { result: await checkTask(files, task, options) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
