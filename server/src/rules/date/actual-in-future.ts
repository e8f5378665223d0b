import { isoDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Fix, rule } from "../rule.ts";
import { overallStatus } from "../status/overallStatus.ts";
import { wantsActual } from "../status/wantsActual.ts";
import { daysUntil, isFuture } from "./elapsed.ts";
import { askForDate, setType } from "./newDate.ts";
import { misordered } from "./order.ts";
import { dateType, type StudyDate, studyDates } from "./studyDates.ts";

/** Tomorrow may be today already where the study is: accepted records have such dates. */
const timeZoneDays = 1;

export default rule({
  code: "date/actual-in-future",
  title: "Actual date in the future",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, date types; NCI CTRP validator (June 2017), rules 23 and 24",
  check(record, report) {
    const doubtful = misordered(record);
    for (const studyDate of studyDates) {
      const { key, name, datePath, typePath } = studyDate;
      const date = record.dates[key];
      if (!date || !isFuture(date, record.today) || doubtful.has(key)) continue;
      if (dateType(record, studyDate) !== "ACTUAL") continue;
      if (daysUntil(date, record.today) <= timeZoneDays) continue;
      const remedy = wantsActual(overallStatus(record), key)
        ? "correct the date"
        : "call it Estimated, or correct the date";
      report({
        at: typePath,
        message: `The ${name} ${isoDate(date)} is given as Actual, but it lies after today, ${isoDate(record.today)}. Only a day that has come can be actual: ${remedy}.`,
        related: [{ at: datePath, message: "Lies in the future" }],
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
