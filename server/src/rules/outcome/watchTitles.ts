import type { CheckedRecord } from "../checkedRecord.ts";
import { watchWords } from "../text/watchWords.ts";
import { outcomeOfProse, type PlacedOutcome } from "./outcomes.ts";

/**
 * Registers interest in words in the titles of outcomes, written as for `watchWords`. Returns how to
 * get the outcomes whose titles have so many of them, in their order.
 */
export function watchTitles(
  words: readonly string[],
  least = 1,
): (record: CheckedRecord) => readonly PlacedOutcome[] {
  const marksIn = watchWords(words, ["outcome title"]);
  return (record) => {
    const marks = marksIn(record);
    if (marks.length < least) return none;
    const found: PlacedOutcome[] = [];
    let count = 0;
    for (let i = 0; i < marks.length; i++) {
      const prose = marks[i]?.prose;
      count = prose === marks[i - 1]?.prose ? count + 1 : 1;
      const placed = prose && count === least ? outcomeOfProse(record, prose) : undefined;
      if (placed) found.push(placed);
    }
    return found;
  };
}

const none: readonly PlacedOutcome[] = [];
