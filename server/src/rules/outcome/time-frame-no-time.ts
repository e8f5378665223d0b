import { fillIn, isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { capitalised, forEachTimed, nameOf, pathIn, timeFramesWithoutUnit } from "./outcomes.ts";
import { isBareNumber } from "./time-frame-number-only.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { saysWhen } from "./timeWords.ts";

export default rule({
  code: "outcome/time-frame-no-time",
  title: "Time frame names no time",
  kind: "wording",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): the moment of assessment; Zarin et al., NEJM 2011",
  startsFrom: [timeFramesWithoutUnit],
  check(record, report) {
    forEachTimed(record, timeFramesWithoutUnit(record), namesNoTime, (placed) => {
      const at = pathIn(placed, "timeFrame");
      if (record.presence(at) === "unread") return;
      report({
        at,
        message: `${capitalised(nameOf(placed))} has a time frame ${lackIn(placed.timeFrame)}, so a reader cannot tell when it is measured in a participant. Name the moment or the period, such as "Baseline, Week 12" or "Up to 30 days after surgery".`,
        fixes: [
          {
            title: "Replace with a time point to fill in",
            safe: false,
            changes: [{ kind: "set", path: at, value: fillIn("when it is measured") }],
          },
        ],
      });
    });
  },
});

function lackIn({ text }: TimeFrame): string {
  return /\b(?:study|trial)\b/i.test(text) && text.length < longestOfStudy
    ? `that is the study itself ("${text.trim()}")`
    : "without a time point, an event or a baseline";
}

/** "Throughout the whole duration of the study" */
const longestOfStudy = 50;

function namesNoTime(timeFrame: TimeFrame): boolean {
  const { text } = timeFrame;
  return !saysWhen(timeFrame) && text.trim() !== "" && !isFillIn(text) && !isBareNumber(text);
}
