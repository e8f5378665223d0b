import { isoDate } from "../../study/partialDate.ts";
import { setType } from "../date/newDate.ts";
import { dateType, startDate } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusPath } from "./overallStatus.ts";
import { overtaken } from "./overtaken.ts";

export default rule({
  code: "status/not-yet-start-actual",
  title: "Not yet recruiting with an actual start date",
  kind: "consistency",
  severity: "error",
  source: "NCI CTRP validator (June 2017); PRS data element definitions, Study Start Date",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  // A start that lies ahead cannot be actual whatever the status.
  yieldsTo: ["date/actual-in-future"],
  check(record, report) {
    if (overallStatus(record) !== "NOT_YET_RECRUITING") return;
    if (dateType(record, startDate) !== "ACTUAL") return;
    const other = overtaken(record);
    if (other && other !== "status/not-yet-but-started") return;
    const { start } = record.dates;
    report({
      at: startDate.typePath,
      message: `The study start date${start ? ` ${isoDate(start)}` : ""} is given as Actual, but the study is Not yet recruiting. The start becomes Actual when the first participant enrols: set the status that the study has now, or call the date Estimated.`,
      related: [{ at: statusPath, message: "The status is Not yet recruiting" }],
      fixes: [
        enterStatus("RECRUITING"),
        {
          title: "Set the study start date to Estimated",
          safe: false,
          changes: [setType(startDate, "ESTIMATED")],
        },
      ],
    });
  },
});
