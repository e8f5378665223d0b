import type { OffsetRange } from "../../server/src/study/sourceMap.ts";

/** The stretches of a text, for tests that show what stands there. */
export function textsOf(text: string, ranges: readonly OffsetRange[]): readonly string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}
