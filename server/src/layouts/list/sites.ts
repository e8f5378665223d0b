import { type Piece, trimmed } from "../text/line.ts";
import { withoutFlag } from "../text/place.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";
import { isNothing } from "./divide.ts";

/** Newer pages print the sites twice, the second time with the flag before the place. */
export function withoutRepeatedSites(
  lines: readonly Piece[],
  builder: RecordBuilder,
): readonly Piece[] {
  const count = builder.valueAt(["locationCount"]);
  const pieces = lines.filter((line) => !isNothing(line)).map(trimmed);
  const half = pieces.length / 2;
  // Two lines a site: facility and place.
  if (typeof count !== "number" || half !== 2 * count) return lines;
  const [first, second] = [pieces.slice(0, half), pieces.slice(half)];
  if (!second.every(({ text }, i) => withoutFlag(text) === first[i]?.text)) return lines;
  for (const piece of second) builder.boilerplate(piece);
  return first;
}
