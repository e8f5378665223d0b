import { isoDate } from "../../study/partialDate.ts";
import { overdue } from "../date/elapsed.ts";
import { askForDate, setType } from "../date/newDate.ts";
import { dateType, startDate } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { statusPath } from "./overallStatus.ts";
import { overtaken } from "./overtaken.ts";

export default rule({
  code: "status/not-yet-but-started",
  title: "Not yet recruiting after the start date",
  kind: "freshness",
  severity: "warning",
  source:
    "NCI CTRP validator (June 2017); 42 CFR 11.64 (30 days to report a change of status or start)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { start } = record.dates;
    if (overtaken(record) !== "status/not-yet-but-started" || !start) return;
    // An actual start is the matter of status/not-yet-start-actual.
    if (dateType(record, startDate) === "ACTUAL") return;
    report({
      at: statusPath,
      severity: overdue(start, record.today),
      message: `The status is Not yet recruiting, but the study start date ${isoDate(start)} has passed. If the study has opened, set the status to Recruiting and the start date to the actual one; if not, enter a later start date.`,
      related: [{ at: startDate.datePath, message: "The study start date has passed" }],
      fixes: [
        {
          title: "Set the status to Recruiting and the start date to Actual",
          safe: false,
          changes: [...enterStatus("RECRUITING").changes, setType(startDate, "ACTUAL")],
        },
        {
          title: "Enter a new study start date",
          safe: false,
          changes: askForDate(record, startDate, "ESTIMATED"),
        },
        enterStatus("WITHDRAWN"),
      ],
    });
  },
});
