import type { Files } from "./files.ts";
import { decodeText } from "./filesText.ts";
import { snapshotOfText } from "./snapshot.ts";

/** Layouts are told by less than this; a plain text that is no record need not be read further. */
const head = 256 * 1024;

/** The content of a plain text if it is a record: most are something else, and may be large. */
export async function readIfRecord(files: Files, uri: string): Promise<Uint8Array | undefined> {
  const start = await files.read(uri, head);
  if (!snapshotOfText(uri, decodeText(start).text).layout) return undefined;
  return start.length < head ? start : await files.read(uri);
}
