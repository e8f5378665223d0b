import { isoDate } from "../../study/partialDate.ts";
import { capitalised } from "../capitalised.ts";
import { nameOf, outcomesOf, pathIn } from "../outcome/outcomes.ts";
import type { TimeFrame } from "../outcome/timeFrame.ts";
import { rule } from "../rule.ts";
import { overallStatus } from "../status/overallStatus.ts";
import { daysAtMost } from "./daysBetween.ts";
import { misordered } from "./order.ts";
import { primaryCompletionDate, startDate } from "./studyDates.ts";

/** Limits and events: the last participant may reach them sooner than the time frame allows. */
const open =
  /up to|at most|max|until|till|whichever|assessed|approx|about|median|progress|death|event|occur|relapse|recurr|expected|estimated|~|within|before|prior|previous|past|retro|histor|last|preceding|of age\b|gestation|birth|follow-?up period/;

/** Stopped studies keep the time frames that they planned. */
const stopped: readonly string[] = ["TERMINATED", "WITHDRAWN", "SUSPENDED"];

/** So much longer than the study, in share and in days, is a time frame that surely does not fit. */
const slack = { share: 1.1, days: 31 };

/** Days that nine months, weeks or days do not exceed: beyond it takes a larger number, or years. */
const singleDigit = 300;
const large = /\d\d|year|yr|\dy|twelve|eighteen|twenty|thirty/;

/** A longer time frame holds more than a time. */
const longest = 120;

export default rule({
  code: "date/timeframe-exceeds-study",
  title: "Time frame longer than the study",
  kind: "consistency",
  severity: "warning",
  source:
    "Registry definition of Primary Completion Date: the last examination for the primary outcome",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { start, primaryCompletion } = record.dates;
    if (!start || !primaryCompletion) return;
    const status = overallStatus(record);
    if (!status || stopped.includes(status)) return;
    const length = daysAtMost(start, primaryCompletion);
    for (const placed of outcomesOf(record)) {
      if (placed.list !== "primaryOutcomes") return;
      if (!exceeds(placed.timeFrame, length)) continue;
      if (misordered(record).size > 0) return;
      report({
        at: pathIn(placed, "timeFrame"),
        message: `${capitalised(nameOf(placed))} has the time frame "${placed.timeFrame.text.trim()}", which is longer than the study from its start ${isoDate(start)} to its primary completion ${isoDate(primaryCompletion)}. The primary completion date is the day of the last examination for the primary outcome: correct it, or the time frame.`,
        related: [
          { at: startDate.datePath, message: "The study starts" },
          { at: primaryCompletionDate.datePath, message: "The last primary outcome is measured" },
        ],
      });
    }
  },
});

/** True for a time frame that surely goes beyond so many days. */
function exceeds(timeFrame: TimeFrame, length: number): boolean {
  if (timeFrame.text.length > longest) return false;
  const most = Math.max(length * slack.share, length + slack.days);
  if (!timeFrame.mayExceed(most)) return false;
  const text = timeFrame.text.toLowerCase();
  if ((length > singleDigit && !large.test(text)) || open.test(text)) return false;
  return timeFrame.points.some(({ days }) => days > most);
}
