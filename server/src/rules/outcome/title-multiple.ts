import { rule } from "../rule.ts";
import { measuresIn, measureWords } from "./joinedMeasures.ts";
import { capitalised, nameOf, pathIn } from "./outcomes.ts";
import { watchTitles } from "./watchTitles.ts";

const titlesIn = watchTitles(measureWords, 2);

export default rule({
  code: "outcome/title-multiple",
  title: "Several measures in one outcome",
  kind: "wording",
  severity: "warning",
  source: "Outcome checklist of CU Anschutz (2020-06-11): one variable per outcome",
  yieldsTo: ["outcome/title-nonspecific", "outcome/title-is-aim"],
  check(record, report) {
    for (const placed of titlesIn(record)) {
      const measures = measuresIn(placed.outcome.measure ?? "");
      if (measures.length < 2) continue;
      report({
        at: pathIn(placed, "measure"),
        message: `${capitalised(nameOf(placed))} holds several measures: ${measures.map((each) => `"${each}"`).join(", ")}. Results are reported measure by measure, each with its own unit: make each an outcome of its own.`,
      });
    }
  },
});
