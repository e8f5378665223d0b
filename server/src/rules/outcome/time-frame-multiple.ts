import type { Change } from "../../study/change.ts";
import { rule } from "../rule.ts";
import { measuresChange } from "./changeTitle.ts";
import { capitalised, nameOf, outcomesModulePath, outcomesOf, pathIn } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { pointText, type TimePoint, timePointsIn } from "./timePoints.ts";

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
      if (decides.test(outcome.description ?? "") || namesOneOf(points, measure)) continue;
      const at = pathIn(placed, "timeFrame");
      const shown = points.map(pointText);
      const counted = countedFrom(timeFrame.text);
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
                  ? { kind: "set", path: at, value: pointText(point) + counted }
                  : {
                      kind: "insert",
                      path: [...outcomesModulePath, placed.list, placed.index + k],
                      value: { ...outcome, timeFrame: pointText(point) + counted },
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

/** "The primary time point is 6 months." */
const decides = /\bprimary (?:analysis|assessment|end ?-?points?|time ?-?points?|comparison)\b/i;

/** True for a title that says which of them is meant: "Fusion at 12 months". */
function namesOneOf(points: readonly TimePoint[], title: string): boolean {
  return timePointsIn(title).some(({ days }) => points.some((point) => point.days === days));
}

/** From when all of the moments count, with the space before it: " after surgery". */
function countedFrom(timeFrame: string): string {
  const [, event, ...others] = timeFrame.split(
    /(?<=[a-z]\)?) \(?(?=(?:after|post|following|since)\b)/i,
  );
  const words = event && /^[a-z][a-z -]{0,40}/i.exec(event)?.[0];
  if (!words || others.some((other) => !other.startsWith(words))) return "";
  return timeFrame.replace(/\W+$/, "").endsWith(words) ? ` ${words}` : "";
}
