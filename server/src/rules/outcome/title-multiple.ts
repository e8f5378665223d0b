import { rule } from "../rule.ts";
import { measuresIn } from "./joinedMeasures.ts";
import { capitalised, forEachOutcome, nameOf, pathIn } from "./outcomes.ts";

export default rule({
  code: "outcome/title-multiple",
  title: "Several measures in one outcome",
  kind: "wording",
  severity: "warning",
  source: "Outcome checklist of CU Anschutz (2020-06-11): one variable per outcome",
  yieldsTo: ["outcome/title-nonspecific", "outcome/title-is-aim"],
  check(record, report) {
    forEachOutcome(record, (placed) => {
      const measures = measuresIn(placed.outcome.measure ?? "");
      if (measures.length < 2) return;
      report({
        at: pathIn(placed, "measure"),
        message: `${capitalised(nameOf(placed))} holds several measures: ${measures.map((each) => `"${each}"`).join(", ")}. Results are reported measure by measure, each with its own unit: make each an outcome of its own.`,
      });
    });
  },
});
