import type { CheckedRecord } from "../checkedRecord.ts";
import type { Prose } from "../text/prose.ts";
import { watchWords } from "../text/watchWords.ts";
import { outcomeOfProse, type PlacedOutcome } from "./outcomes.ts";

/**
 * Registers interest in words in the titles of outcomes, written as for `watchWords`. Returns how to
 * get the outcomes whose titles have one of them, in their order.
 */
export function watchTitles(
  words: readonly string[],
): (record: CheckedRecord) => readonly PlacedOutcome[] {
  const marksIn = watchWords(words, ["outcome title"]);
  return (record) => {
    const marks = marksIn(record);
    if (marks.length === 0) return none;
    const found: PlacedOutcome[] = [];
    let last: Prose | undefined;
    for (const { prose } of marks) {
      const placed = prose === last ? undefined : outcomeOfProse(record, prose);
      last = prose;
      if (placed) found.push(placed);
    }
    return found;
  };
}

const none: readonly PlacedOutcome[] = [];
