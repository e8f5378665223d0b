import type { Files } from "../../workspace/files.ts";
import { readAhead } from "../readAhead.ts";
import { checkFile } from "./checkFile.ts";
import { checkLines } from "./checkLines.ts";
import type { CheckOptions, CheckTask, TaskResult } from "./task.ts";

/** Does one piece of work, in whatever thread. */
export async function checkTask(
  files: Files,
  task: CheckTask,
  options: CheckOptions,
): Promise<TaskResult> {
  if (task.kind === "lines") return [checkLines(task, options)];
  const results: TaskResult[number][] = [];
  const check = (input: (typeof task.inputs)[number]) => checkFile(files, input, task, options);
  for await (const result of readAhead(task.inputs, check)) results.push(result);
  return results;
}
