import { isoDate } from "../../study/partialDate.ts";
import { isPast, monthsSince } from "../date/elapsed.ts";
import { completionDate, primaryCompletionDate, verifiedPath } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { verifyStatus } from "./enterStatus.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";
import { overtaken } from "./overtaken.ts";
import { verifyNewDates } from "./postpone.ts";

export default rule({
  code: "status/would-become-unknown",
  title: "Status that the registry would turn into Unknown",
  kind: "freshness",
  severity: "warning",
  source:
    "Public XML schema 2019.02.14 (change note of 2016-11-24): open, unverified for two years, past a completion date",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    if (overtaken(record) !== "status/would-become-unknown") return;
    const { dates, today } = record;
    const { verified } = dates;
    const status = overallStatus(record);
    const past = [completionDate, primaryCompletionDate].filter(
      ({ key }) => dates[key] && isPast(dates[key], today),
    );
    const [passed] = past;
    const date = passed && dates[passed.key];
    if (!status || !date || !verified) return;
    const years = Math.floor(monthsSince(verified, today) / 12);
    const ends = status === "NOT_YET_RECRUITING" ? ["WITHDRAWN"] : ["COMPLETED", "TERMINATED"];
    report({
      at: statusPath,
      message: `The status is ${statusName(status)}, but the ${passed.name} ${isoDate(date)} has passed and the record was last verified ${isoDate(verified)}, ${years} years ago. The registry then shows "Unknown status" instead. Bring the status and the dates up to date and set a new record verification date.`,
      related: [
        { at: passed.datePath, message: `The ${passed.name} has passed` },
        { at: verifiedPath, message: "Last verified" },
      ],
      fixes: [...ends.map((token) => verifyStatus(record, token)), verifyNewDates(record, past)],
    });
  },
});
