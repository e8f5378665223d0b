import type { Change } from "../../study/change.ts";
import { rule } from "../rule.ts";
import { measuresChange } from "./changeTitle.ts";
import { capitalised, nameOf, outcomesModulePath, outcomesOf, pathIn } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { pointText, type TimePoint } from "./timePoints.ts";

export default rule({
  code: "outcome/time-frame-multiple",
  title: "Primary outcome with several time points",
  kind: "wording",
  severity: "information",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): one time point for a primary outcome that is not a change",
  check(record, report) {
    for (const placed of outcomesOf(record)) {
      if (placed.list !== "primaryOutcomes") return;
      const { outcome, timeFrame } = placed;
      const { measure = "" } = outcome;
      if (!hasSeveralNumbers(timeFrame) || period.test(timeFrame.text)) continue;
      if (measuresChange(outcome)) continue;
      const points = assessments(timeFrame);
      if (points.length < 2 || spread.test(measure) || spread.test(outcome.description ?? ""))
        continue;
      const at = pathIn(placed, "timeFrame");
      const shown = points.map(pointText);
      report({
        at,
        message: `${capitalised(nameOf(placed))} is measured at ${points.length} time points (${shown.join(", ")}), and nobody can tell which of them decides. Keep the one that the study is sized for and make the others outcomes of their own, or call it a change and name both ends.`,
        fixes: [
          {
            title: `Split into ${points.length} outcomes`,
            safe: false,
            changes: points.map(
              (point, k): Change =>
                k === 0
                  ? { kind: "set", path: at, value: pointText(point) }
                  : {
                      kind: "insert",
                      path: [...outcomesModulePath, placed.list, placed.index + k],
                      value: { ...outcome, timeFrame: pointText(point) },
                    },
            ),
          },
        ],
      });
    }
  },
});

/** In digits, or in words beside the baseline. */
function hasSeveralNumbers({ text, numbers }: TimeFrame): boolean {
  return numbers > 1 || (/\bbaseline\b/i.test(text) && numberWord.test(text));
}

const numberWord =
  /one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|eighteen|twenty|thirty/i;

/** A time frame that is a period, a repetition or a schedule of samples, and not a list of moments. */
const period =
  /\b(?:up ?to\b|from\b|through(?:out)?\b|until\b|till\b|between\b|within\b|every\b|each\b|during\b|average\b|approx|maximum\b|once\b|or\b|per\b|over\b|dose\b|to\b|before\b|prior\b|daily\b|first\b|hours?\b|hrs?\b|min)|\d\s*(?:[-–—~]\s*\d|h\b)|dosing|cycle|±|\+\/-|weekly|monthly|yearly|annual/i;

/** Several points make one measure: a curve, a course, an event in time, a count over all. */
const spread =
  /\b(?:(?:over time|curve|auc|time[- ]to|incidence|number of|rates?|mean of|costs?|events?)\b)|trajector|area under|c ?max|pharmacokinetic|concentration|surviv|occurrence|percentage|proportion|adverse|complication|mortality|safety|tolerab|toxic|cumulative|progress|recurren|relapse|average of|longitudinal|course of|development of/i;

/** The moments after the start at which the outcome is assessed. */
function assessments({ points }: TimeFrame): readonly TimePoint[] {
  return points.filter(
    ({ number, days, unitFirst }) => days > 0 && !(unitFirst && number === 1 && days === 1),
  );
}
