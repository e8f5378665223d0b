import { FileProblem, type Files } from "../workspace/files.ts";
import { decodeText, type FileText } from "../workspace/filesText.ts";
import { readIfRecord } from "../workspace/recordFile.ts";
import { RecordNames } from "../workspace/recordNames.ts";
import { longestText, type Snapshot, snapshotOfText } from "../workspace/snapshot.ts";
import type { Input, Problem } from "./input.ts";

export interface RecordText {
  readonly input: Input;
  readonly bytes: Uint8Array;
  readonly file: FileText;
  readonly snapshot: Snapshot;
}

/** `given` is the content of an input that is no file. Undefined for what nobody named and is no record. */
export async function readRecordText(
  files: Files,
  input: Input,
  given?: Uint8Array,
): Promise<RecordText | Problem | undefined> {
  try {
    const bytes = given ?? (await bytesOf(files, input));
    return bytes && recordText(input, bytes);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { path: input.path, kind: "unreadable", message: error.message };
  }
}

function recordText(input: Input, bytes: Uint8Array): RecordText | Problem | undefined {
  const file = decodeText(bytes);
  const snapshot = snapshotOf(input, file.text);
  if (snapshot.layout) return { input, bytes, file, snapshot };
  if (!isTold(input)) return undefined;
  return { path: input.path, kind: "unrecognised", message: whyUnrecognised(file.text) };
}

async function bytesOf(files: Files, input: Input): Promise<Uint8Array | undefined> {
  return isTold(input) ? await files.read(input.uri) : await readIfRecord(files, input.uri);
}

const recordNames = new RecordNames();

export function snapshotOf(input: Input, text: string): Snapshot {
  return snapshotOfText(input.uri, text, { expected: recordNames.has(input.path) });
}

function isTold(input: Input): boolean {
  return input.isNamed || recordNames.has(input.path);
}

function whyUnrecognised(text: string): string {
  if (!/\S/.test(text)) return "it is empty";
  if (text.includes("\0")) return "it is not text";
  if (text.length > longestText) return `it is longer than ${longestText / 1024 / 1024} MB of text`;
  return "it is no registry record in a layout that Trialwright reads";
}
