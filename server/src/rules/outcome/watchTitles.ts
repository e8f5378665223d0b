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

/** The outcomes in whose titles or descriptions the words stand, each once, in their order. */
export function outcomesAt(
  record: CheckedRecord,
  marks: readonly WordMark[],
): readonly PlacedOutcome[] {
  const found: PlacedOutcome[] = [];
  let text: Prose | undefined;
  let last: PlacedOutcome | undefined;
  for (const { prose } of marks) {
    if (prose === text) continue;
    text = prose;
    const placed = outcomeOfProse(record, prose);
    if (!placed || placed === last) continue;
    last = placed;
    found.push(placed);
  }
  return found;
}
