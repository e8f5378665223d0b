import { isoDate } from "../../study/partialDate.ts";
import { rule } from "../rule.ts";
import { overallStatus } from "../status/overallStatus.ts";
import { overtaken } from "../status/overtaken.ts";
import { wantsActual } from "../status/wantsActual.ts";
import { isPast, overdue } from "./elapsed.ts";
import { askForDate, setType } from "./newDate.ts";
import { misordered } from "./order.ts";
import { dateType, type StudyDateKey, studyDates } from "./studyDates.ts";

export default rule({
  code: "date/estimated-in-past",
  title: "Estimated date in the past",
  kind: "freshness",
  severity: "warning",
  source: "NCI CTRP validator (June 2017); 42 CFR 11.64 (30 days to report a change of date)",
  check(record, report) {
    const status = overallStatus(record);
    // A study that never began keeps its plans; a status that is out of date is said once.
    if (!status || status === "WITHDRAWN" || overtaken(record)) return;
    const doubtful = misordered(record);
    for (const studyDate of studyDates) {
      const { key, name, typePath, datePath } = studyDate;
      const date = record.dates[key];
      if (!date || dateType(record, studyDate) !== "ESTIMATED") continue;
      if (!isPast(date, record.today) || doubtful.has(key) || isSaidByStatus(status, key)) continue;
      const ended = wantsActual(status, key);
      report({
        at: typePath,
        severity: overdue(date, record.today),
        message: `The ${name} ${isoDate(date)} has passed, but is still given as Estimated. ${ended ? "The study has ended: enter the actual date." : "If it came true, set it to Actual; if not, enter a new estimate."}`,
        related: [{ at: datePath, message: "Lies in the past" }],
        fixes: [
          {
            title: `Set the ${name} to Actual`,
            safe: false,
            changes: [setType(studyDate, "ACTUAL")],
          },
          {
            title: `Enter ${ended ? "the actual" : "a new"} ${name}`,
            safe: false,
            changes: askForDate(record, studyDate, ended ? "ACTUAL" : "ESTIMATED"),
          },
        ],
      });
    }
  },
});

/** Findings that the status rules about estimated dates make. */
function isSaidByStatus(status: string, key: StudyDateKey): boolean {
  if (key === "start") return true;
  if (key === "completion") return wantsActual(status, key);
  return status === "COMPLETED";
}
