import type { CheckChoices } from "../../workspace/checkChoices.ts";
import type { Files } from "../../workspace/files.ts";
import { encodeText } from "../../workspace/filesText.ts";
import type { Input, Problem } from "../input.ts";
import { type RecordText, readRecordText, snapshotOf } from "../recordTexts.ts";
import { TextCheck } from "./checkText.ts";
import { fixText } from "./fixText.ts";
import type { CheckedText, CheckOptions, FilesTask } from "./task.ts";

/** Checks one file of a task, and fixes it as far as that is asked for. */
export async function checkFile(
  files: Files,
  input: Input,
  task: FilesTask,
  options: CheckOptions,
  choices: CheckChoices,
): Promise<CheckedText | Problem | undefined> {
  const read = await readRecordText(files, input, task.given);
  if (!read || "kind" in read) return read;
  const check = new TextCheck(input, options, choices, task.known);
  if (options.fix && !task.unfixed) return fixedFile(read, check);
  check.add(read.snapshot);
  return check.result();
}

/** Keeps the file's encoding and its byte order mark. */
function fixedFile({ input, bytes, file, snapshot }: RecordText, check: TextCheck): CheckedText {
  const { snapshot: fixed, fixed: findings } = fixText(
    snapshot,
    (each) => check.findings(each),
    (text) => snapshotOf(input, text),
  );
  if (fixed === snapshot) {
    check.add(snapshot);
    return check.result();
  }
  // What could not be read as text would be written back as something else.
  if (file.invalidAt !== undefined) {
    check.add(snapshot);
    const message = `it is not valid ${file.encoding.toUpperCase()} at byte ${file.invalidAt + 1}`;
    return { ...check.result(), unfixed: { path: input.path, kind: "unfixed", message } };
  }
  check.add(fixed);
  const after = encodeText({ ...file, text: fixed.text });
  return { ...check.result(), fixed: { before: bytes, after, findings } };
}
