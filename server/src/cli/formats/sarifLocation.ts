import { isAbsolute, resolve } from "node:path";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { uriOfPath } from "../../workspace/diskFiles.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

/** Relative to the folder of the check, under the name that code scanning knows it by. */
export function artifactLocation(path: string) {
  if (isAbsolute(path) || path.startsWith("../")) return { uri: uriOfPath(resolve(path)) };
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}

/** Lines and columns from 1; the end column is that behind the last character. */
export function regionOf(snapshot: Snapshot, range: OffsetRange) {
  const { start, end } = snapshot.rangeOf(range);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

export function physicalLocation(path: string, snapshot: Snapshot, range: OffsetRange) {
  return { artifactLocation: artifactLocation(path), region: regionOf(snapshot, range) };
}
