import { isoDate } from "../../study/partialDate.ts";
import { isFuture } from "../date/elapsed.ts";
import { askForDate } from "../date/newDate.ts";
import { misordered } from "../date/order.ts";
import { completionDate, dateType } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";
import { wantsActual } from "./wantsActual.ts";

export default rule({
  code: "status/completed-date-future",
  title: "Ended study with a completion date in the future",
  kind: "consistency",
  severity: "error",
  source: "NCI CTRP validator (June 2017), completion date; registry definition of Completed",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const status = overallStatus(record);
    const date = record.dates.completion;
    if (!status || !date || !wantsActual(status, "completion")) return;
    if (!isFuture(date, record.today) || misordered(record).has("completion")) return;
    // Actual for a day that is still to come is said by date/actual-in-future.
    if (dateType(record, completionDate) === "ACTUAL") return;
    report({
      at: completionDate.datePath,
      message: `The study is ${statusName(status)}, but its completion date ${isoDate(date)} is still to come. A study has ended when its last participant had the last visit: enter the actual date, or set the status that the study has now.`,
      related: [{ at: statusPath, message: `The status is ${statusName(status)}` }],
      fixes: [
        {
          title: "Enter the actual study completion date",
          safe: false,
          changes: askForDate(record, completionDate, "ACTUAL"),
        },
        enterStatus("ACTIVE_NOT_RECRUITING"),
      ],
    });
  },
});
