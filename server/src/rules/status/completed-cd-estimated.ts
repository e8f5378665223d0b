import { isoDate } from "../../study/partialDate.ts";
import { isFuture } from "../date/elapsed.ts";
import { askForDate, setType } from "../date/newDate.ts";
import { misordered } from "../date/order.ts";
import { completionDate, dateType } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";
import { wantsActual } from "./wantsActual.ts";

export default rule({
  code: "status/completed-cd-estimated",
  title: "Ended study with an estimated completion date",
  kind: "consistency",
  severity: (record) => (overallStatus(record) === "COMPLETED" ? "error" : "warning"),
  source:
    "NCI CTRP validator (June 2017), completion date; that the registry refuses it is unconfirmed",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const status = overallStatus(record);
    const date = record.dates.completion;
    if (!status || !date || !wantsActual(status, "completion")) return;
    if (dateType(record, completionDate) !== "ESTIMATED") return;
    // One that is still to come is said by status/completed-date-future.
    if (isFuture(date, record.today) || misordered(record).has("completion")) return;
    report({
      at: completionDate.typePath,
      message: `The study is ${statusName(status)}, but its completion date ${isoDate(date)} is still an estimate. The study has ended, so the day is known: enter the actual date.`,
      related: [{ at: statusPath, message: `The status is ${statusName(status)}` }],
      fixes: [
        {
          title: "Set the study completion date to Actual",
          safe: false,
          changes: [setType(completionDate, "ACTUAL")],
        },
        {
          title: "Enter the actual study completion date",
          safe: false,
          changes: askForDate(record, completionDate, "ACTUAL"),
        },
      ],
    });
  },
});
