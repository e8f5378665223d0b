import type { CheckedRecord } from "../checkedRecord.ts";
import { rule } from "../rule.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { measuresIn, measureWords } from "./joinedMeasures.ts";
import { capitalised, nameOf, outcomeOfProse, type PlacedOutcome, pathIn } from "./outcomes.ts";

const wordsIn = watchWords(measureWords, ["outcome title"]);

export default rule({
  code: "outcome/title-multiple",
  title: "Several measures in one outcome",
  kind: "wording",
  severity: "warning",
  source: "Outcome checklist of CU Anschutz (2020-06-11): one variable per outcome",
  startsFrom: [wordsIn],
  yieldsTo: ["outcome/title-nonspecific", "outcome/title-is-aim"],
  check(record, report) {
    for (const placed of joiningTitles(record)) {
      const measures = measuresIn(placed.outcome.measure ?? "");
      if (measures.length < 2) continue;
      report({
        at: pathIn(placed, "measure"),
        message: `${capitalised(nameOf(placed))} holds several measures: ${measures.map((each) => `"${each}"`).join(", ")}. Results are reported measure by measure, each with its own unit: make each an outcome of its own.`,
      });
    }
  },
});

/** The outcomes whose titles have words for measures, and between them what may join two. */
function joiningTitles(record: CheckedRecord): readonly PlacedOutcome[] {
  const marks = wordsIn(record);
  const found: PlacedOutcome[] = [];
  for (let i = 0, next = 0; i < marks.length; i = next) {
    const { prose, end } = marks[i] as WordMark;
    for (next = i + 1; marks[next]?.prose === prose; ) next++;
    if (next - i < 2 || !isJoined(prose.text, end, marks[next - 1]?.start ?? 0)) continue;
    const placed = outcomeOfProse(record, prose);
    if (placed) found.push(placed);
  }
  return found;
}

const joiner = /[,;&/]|\band\b/gi;

/** True where one of the signs stands in that stretch of the title, or the word "and". */
function isJoined(title: string, start: number, end: number): boolean {
  joiner.lastIndex = start;
  return joiner.test(title) && joiner.lastIndex <= end;
}
