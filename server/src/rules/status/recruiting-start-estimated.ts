import { isoDate, type PartialDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFuture, isPast } from "../date/elapsed.ts";
import { askForDate, setType } from "../date/newDate.ts";
import { dateType, startDate } from "../date/studyDates.ts";
import { type Fix, rule, type Severity } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";
import { wantsActual } from "./wantsActual.ts";

const recruits: readonly string[] = ["RECRUITING", "ENROLLING_BY_INVITATION"];

export default rule({
  code: "status/recruiting-start-estimated",
  title: "Started study with an estimated start date",
  kind: "consistency",
  severity: (record) => (wantsActual(overallStatus(record), "start") ? "error" : "warning"),
  source:
    "PRS data element definitions, Study Start Date; NCI CTRP validator (June 2017): Actual for all but planned and withdrawn studies",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const status = overallStatus(record);
    const { start } = record.dates;
    if (!status || !start || dateType(record, startDate) !== "ESTIMATED") return;
    const severity = severityFor(status, start, record.today);
    if (!severity) return;
    const future = isFuture(start, record.today);
    const estimate = future ? "an estimate for a day that is still to come" : "still an estimate";
    const remedy =
      severity === "information"
        ? "That fits only until the first participant enrols: then enter the actual date. If the study has not opened, it is Not yet recruiting."
        : "The start date becomes Actual when the first participant enrols: enter the actual one.";
    report({
      at: startDate.typePath,
      severity,
      message: `The status is ${statusName(status)}, but the study start date ${isoDate(start)} is ${estimate}. ${remedy}`,
      related: [{ at: statusPath, message: `The status is ${statusName(status)}` }],
      fixes: fixes(record, status, future),
    });
  },
});

function severityFor(status: string, start: PartialDate, today: PartialDate): Severity | undefined {
  if (wantsActual(status, "start")) return "error";
  const past = isPast(start, today);
  // A study recruits before its first participant enrols, so its start may lie just ahead.
  if (recruits.includes(status)) return past ? "warning" : "information";
  // One that is suspended may have halted before anybody enrolled.
  return status === "SUSPENDED" && past ? "warning" : undefined;
}

function fixes(record: CheckedRecord, status: string, future: boolean): readonly Fix[] {
  const ask: Fix = {
    title: "Enter the actual study start date",
    safe: false,
    changes: askForDate(record, startDate, "ACTUAL"),
  };
  const mayWait = recruits.includes(status) || status === "ACTIVE_NOT_RECRUITING";
  if (future) return mayWait ? [enterStatus("NOT_YET_RECRUITING"), ask] : [ask];
  const confirm: Fix = {
    title: "Set the study start date to Actual",
    safe: false,
    changes: [setType(startDate, "ACTUAL")],
  };
  return [confirm, ask];
}
