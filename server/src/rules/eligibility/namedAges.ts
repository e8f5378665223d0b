import type { CheckedRecord } from "../checkedRecord.ts";
import { watchWords } from "../text/watchWords.ts";
import { readAgePhrase } from "./agePhrase.ts";
import type { StatedLimit } from "./ageStatements.ts";

const ageWordsIn = watchWords(["age*", "aging*", "adult*", "old*", "year*"], ["criteria"]);

/**
 * The ages in lines that could be criteria about the participants' age, by a look at the lines alone:
 * quick, and enough to see that a record's criteria name no other ages than its fields.
 */
export function agesNamedIn(record: CheckedRecord): readonly Pick<StatedLimit, "count" | "unit">[] {
  const ages: Pick<StatedLimit, "count" | "unit">[] = [];
  let end = -1;
  for (const { prose, start: word } of ageWordsIn(record)) {
    if (word < end) continue;
    const { text } = prose;
    const start = text.lastIndexOf("\n", word) + 1;
    end = text.indexOf("\n", word);
    if (end < 0) end = text.length;
    if (word - start > 80) continue;
    const phrase = readAgePhrase(text.slice(start, end).replace(itemMark, ""));
    if (phrase === undefined) continue;
    const { first, second } = phrase;
    const unit = second?.unit ?? first.unit ?? "Years";
    ages.push({ count: first.count, unit: first.unit ?? unit });
    if (second) ages.push({ count: second.count, unit });
  }
  return ages;
}

const itemMark = /^\s*(?:[*•·-]\s*|\(?\d{1,2}\\?[.)](?!\d)\)?\s*)*/;
