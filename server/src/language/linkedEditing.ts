import type { Position, Range } from "vscode-languageserver-types";
import type { Snapshot } from "../workspace/snapshot.ts";

interface LinkedRanges {
  readonly ranges: Range[];
  /** What may be typed into all of them. */
  readonly wordPattern: string;
}

/** What a name may become while all its places change together; nothing for a moment, too. */
const wordPattern = "[-\\w.:]*";

/** The places that change with the name at `position`. */
export function linkedEditingAt(snapshot: Snapshot, position: Position): LinkedRanges | undefined {
  const { layout, records, text } = snapshot;
  const offset = snapshot.offsetAt(position);
  const [record] = records;
  const names = record && layout?.sameNames?.(text, record, offset);
  if (!names || names.length === 0) return undefined;
  return { ranges: names.map((name) => snapshot.rangeOf(name)), wordPattern };
}
