import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The folder of facts and real records, which lies beside the repository and is not part of it. */
const shared = join(import.meta.dirname, "../../shared");

export function sharedPath(path: string): string {
  return join(shared, path);
}

/** For `skip` of a test that needs the file: false, or why it cannot run. */
export function unlessShared(path: string): string | false {
  return existsSync(join(shared, path)) ? false : `../shared/${path} is not here`;
}

/** The parsed file; its shape is the caller's claim. */
export function readShared<T>(path: string): T {
  return JSON.parse(readFileSync(join(shared, path), "utf8")) as T;
}

/** The records of a compressed file with one JSON value a line. */
export function readSharedLines<T>(path: string): T[] {
  const text = gunzipSync(readFileSync(join(shared, path))).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}
