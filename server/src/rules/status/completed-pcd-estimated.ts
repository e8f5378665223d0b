import { isoDate } from "../../study/partialDate.ts";
import { isFuture } from "../date/elapsed.ts";
import { askForDate, setType } from "../date/newDate.ts";
import { dateType, primaryCompletionDate } from "../date/studyDates.ts";
import { type Fix, rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusPath } from "./overallStatus.ts";

export default rule({
  code: "status/completed-pcd-estimated",
  title: "Completed study with an estimated primary completion date",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, Primary Completion Date; NCI CTRP validator (June 2017), rules 27 and 28",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const date = record.dates.primaryCompletion;
    if (overallStatus(record) !== "COMPLETED" || !date) return;
    if (dateType(record, primaryCompletionDate) !== "ESTIMATED") return;
    const ask: Fix = {
      title: "Enter the actual primary completion date",
      safe: false,
      changes: askForDate(record, primaryCompletionDate, "ACTUAL"),
    };
    const confirm: Fix = {
      title: "Set the primary completion date to Actual",
      safe: false,
      changes: [setType(primaryCompletionDate, "ACTUAL")],
    };
    const future = isFuture(date, record.today);
    report({
      at: primaryCompletionDate.typePath,
      message: `The study is Completed, but its primary completion date ${isoDate(date)} is ${future ? "an estimate for a day that is still to come" : "still an estimate"}. In a completed study the last data for the primary outcome have been collected, and the results deadline runs from that day: enter the actual date.`,
      related: [{ at: statusPath, message: "The status is Completed" }],
      fixes: future ? [enterStatus("ACTIVE_NOT_RECRUITING"), ask] : [confirm, ask],
    });
  },
});
