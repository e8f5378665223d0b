import type { PlacedFinding } from "../language/findings.ts";
import { FileProblem } from "../workspace/files.ts";
import { encodeText } from "../workspace/filesText.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type FixedText, fixText } from "./fixText.ts";
import type { Problem } from "./input.ts";
import { type RecordText, snapshotOf } from "./recordTexts.ts";

/** Puts a fixed text where it belongs, or gives the reason why it did not. */
export type WriteFixed = (record: RecordText, content: Uint8Array) => Promise<string | undefined>;

/** Fixes one file, keeping its encoding and its byte order mark; undefined when nothing changes. */
export async function fixRecord(
  record: RecordText,
  findingsOf: (snapshot: Snapshot) => readonly PlacedFinding[],
  write: WriteFixed,
): Promise<FixedText | Problem | undefined> {
  const { input, file, snapshot } = record;
  const result = fixText(snapshot, findingsOf, (text) => snapshotOf(input, text));
  if (result.snapshot === snapshot) return undefined;
  const unfixed = (message: string): Problem => ({ path: input.path, kind: "unfixed", message });
  // What could not be read as text would be written back as something else.
  if (file.invalidAt !== undefined)
    return unfixed(`it is not valid ${file.encoding.toUpperCase()} at byte ${file.invalidAt + 1}`);
  try {
    const refused = await write(record, encodeText({ ...file, text: result.snapshot.text }));
    return refused === undefined ? result : unfixed(refused);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return unfixed(error.message);
  }
}
