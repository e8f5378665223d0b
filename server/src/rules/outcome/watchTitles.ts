import type { CheckedRecord } from "../checkedRecord.ts";
import type { Prose } from "../text/prose.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { outcomeOfProse, type PlacedOutcome } from "./outcomes.ts";

/** Registers interest in words in the titles of outcomes, written as for `watchWords`. */
export function watchTitles(
  words: readonly string[],
): (record: CheckedRecord) => readonly WordMark[] {
  return watchWords(words, ["outcome title"]);
}

/** The outcomes in whose titles such words stand, in their order. */
export function outcomesAt(
  record: CheckedRecord,
  marks: readonly WordMark[],
): readonly PlacedOutcome[] {
  const found: PlacedOutcome[] = [];
  let last: Prose | undefined;
  for (const { prose } of marks) {
    const placed = prose === last ? undefined : outcomeOfProse(record, prose);
    last = prose;
    if (placed) found.push(placed);
  }
  return found;
}
