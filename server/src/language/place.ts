import type { Position } from "vscode-languageserver-types";
import type { Path } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** The record and the element that a position stands in. */
export interface ElementPlace {
  readonly record: StudyRecord;
  readonly path: Path;
  readonly offset: number;
}

export function elementAtPosition(
  snapshot: Snapshot,
  position: Position,
): ElementPlace | undefined {
  const offset = snapshot.offsetAt(position);
  for (const record of snapshot.records) {
    const path = record.source.pathAt(offset);
    if (path) return { record, path, offset };
  }
  return undefined;
}
