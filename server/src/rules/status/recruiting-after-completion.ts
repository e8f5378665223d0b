import { isoDate } from "../../study/partialDate.ts";
import { isPast, overdue } from "../date/elapsed.ts";
import { completionDate, primaryCompletionDate, startDate } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";
import { overtaken } from "./overtaken.ts";
import { newDates } from "./postpone.ts";

export default rule({
  code: "status/recruiting-after-completion",
  title: "Open status after the completion date",
  kind: "freshness",
  severity: "warning",
  source: "FDAAA TrialsTracker, discrep_date_status; 42 CFR 11.64 (30 days to report a change)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    if (overtaken(record) !== "status/recruiting-after-completion") return;
    const { dates, today } = record;
    const status = overallStatus(record);
    if (!status || !dates.completion) return;
    const waiting = status === "NOT_YET_RECRUITING";
    const planned = waiting ? [startDate, primaryCompletionDate] : [primaryCompletionDate];
    const past = [...planned, completionDate].filter(
      ({ key }) => dates[key] && isPast(dates[key], today),
    );
    const remedy = waiting
      ? "If the study was given up, set the status to Withdrawn; if it is still to begin, enter new dates."
      : "If the study has ended, set its status; if it goes on, enter new completion dates.";
    report({
      at: statusPath,
      severity: overdue(dates.completion, today),
      message: `The status is ${statusName(status)}, but the study completion date ${isoDate(dates.completion)} has passed. ${remedy}`,
      related: past.map(({ datePath, name }) => ({
        at: datePath,
        message: `The ${name} has passed`,
      })),
      fixes: [
        ...(waiting ? ["WITHDRAWN", "COMPLETED"] : ["COMPLETED", "TERMINATED"]).map(enterStatus),
        newDates(record, past),
      ],
    });
  },
});
