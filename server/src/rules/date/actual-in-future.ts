import { isoDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Fix, rule } from "../rule.ts";
import { overallStatus } from "../status/overallStatus.ts";
import { wantsActual } from "../status/wantsActual.ts";
import { isFuture } from "./elapsed.ts";
import { askForDate, setType } from "./newDate.ts";
import { dateType, type StudyDate, studyDates } from "./studyDates.ts";

export default rule({
  code: "date/actual-in-future",
  title: "Actual date in the future",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, date types; NCI CTRP validator (June 2017), rules 23 and 24",
  check(record, report) {
    for (const studyDate of studyDates) {
      const date = record.dates[studyDate.key];
      if (!date || !isFuture(date, record.today) || dateType(record, studyDate) !== "ACTUAL")
        continue;
      report({
        at: studyDate.typePath,
        message: `The ${studyDate.name} ${isoDate(date)} is given as Actual, but it lies after today, ${isoDate(record.today)}. Only a day that has come can be actual: ${wantsActual(overallStatus(record), studyDate.key) ? "correct the date" : "call it Estimated, or correct the date"}.`,
        related: [{ at: studyDate.datePath, message: "Lies in the future" }],
        fixes: fixes(record, studyDate),
      });
    }
  },
});

function fixes(record: CheckedRecord, date: StudyDate): readonly Fix[] {
  const ask: Fix = {
    title: `Enter the actual ${date.name}`,
    safe: false,
    changes: askForDate(record, date, "ACTUAL"),
  };
  return wantsActual(overallStatus(record), date.key)
    ? [ask]
    : [
        {
          title: `Set the ${date.name} to Estimated`,
          safe: false,
          changes: [setType(date, "ESTIMATED")],
        },
        ask,
      ];
}
