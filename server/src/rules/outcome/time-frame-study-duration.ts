import { fillIn, isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { forEachTimed, nameOf, pathIn, timeFramesWithoutNumber } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { saysWhen } from "./timeWords.ts";

export default rule({
  code: "outcome/time-frame-study-duration",
  title: "Time frame is the length of the study",
  kind: "wording",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): not the length of the study; an average for what runs to its end",
  startsFrom: [timeFramesWithoutNumber],
  check(record, report) {
    forEachTimed(record, timeFramesWithoutNumber(record), namesStudyEnd, (placed) => {
      const text = placed.timeFrame.text.trim().replace(/[.,;]+$/, "");
      const at = pathIn(placed, "timeFrame");
      report({
        at,
        message: `The time frame of ${nameOf(placed)} ends with the study and gives no length, so it says nothing about how long a participant is followed. Add the average or the maximum in each participant, such as "${shortened(text, 80)}, an average of 1 year".`,
        fixes: [
          {
            title: "Replace with a time frame to fill in",
            safe: false,
            changes: [{ kind: "set", path: at, value: toFillIn(text) }],
          },
        ],
      });
    });
  },
});

/** The author's words stay, where they fit into a text to fill in. */
function toFillIn(text: string): string {
  const value = fillIn(`${text}, an average of how long`);
  return isFillIn(value)
    ? value
    : fillIn("when it is measured, with the average time in a participant");
}

const studyEnd =
  /\b(?:study|trial)(?:'s)?[- ](?:completion|closure|termination|end)\b|\b(?:end|completion|close|closure|conclusion|termination|duration|course) of (?:the |this )?(?:entire |whole )?(?:study|trial)\b|\bthroughout (?:the |this )?(?:entire |whole )?(?:study|trial)\b/i;

/** True for a time frame up to the end of the study that states no length and no date. */
function namesStudyEnd(timeFrame: TimeFrame): boolean {
  const { text } = timeFrame;
  if (text.length > 500) return false;
  // Without any start or event in the participant it is the business of outcome/time-frame-no-time.
  return studyEnd.test(text) && saysWhen(timeFrame) && timeFrame.points.length === 0;
}
