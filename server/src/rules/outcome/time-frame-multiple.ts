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
  /\bup ?to\b|\bfrom\b|\bthrough(?:out)?\b|\buntil\b|\btill\b|\bbetween\b|\bwithin\b|\bevery\b|\beach\b|\bduring\b|\baverage\b|\bapprox|\bmaximum\b|\bonce\b|\bor\b|\bper\b|\bover\b|\bdose\b|dosing|cycle|\d\s*[-–—~]\s*\d|\bto\b|±|\+\/-|\bbefore\b|\bprior\b|\bdaily\b|weekly|monthly|yearly|annual|\bfirst\b|\bhours?\b|\bhrs?\b|\d\s?h\b|\bmin/i;

/** Several points make one measure: a curve, a course, an event in time, a count over all. */
const spread =
  /\bover time\b|trajector|\bcurve\b|\bauc\b|area under|c ?max|pharmacokinetic|concentration|\btime[- ]to\b|surviv|\bincidence\b|occurrence|\bnumber of\b|\brate\b|\brates\b|percentage|proportion|adverse|complication|mortality|safety|tolerab|toxic|cumulative|progress|recurren|relapse|\bmean of\b|average of|longitudinal|course of|development of|\bcosts?\b|\bevents?\b/i;

/** The moments after the start at which the outcome is assessed. */
function assessments({ points }: TimeFrame): readonly TimePoint[] {
  return points.filter(
    ({ number, days, unitFirst }) => days > 0 && !(unitFirst && number === 1 && days === 1),
  );
}
