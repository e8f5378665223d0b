import { isoDate } from "../../study/partialDate.ts";
import { rule } from "../rule.ts";
import { finishedStatuses, overallStatus } from "../status/overallStatus.ts";
import { overtaken } from "../status/overtaken.ts";
import { monthsSince } from "./elapsed.ts";
import { thisMonth, verifiedPath } from "./studyDates.ts";

/** Months within which the whole record must be reviewed. */
const monthsToReview = 12;

export default rule({
  code: "date/verification-stale",
  title: "Record not verified for a year",
  kind: "freshness",
  severity: ({ profile }) => (profile === "update" ? "warning" : "information"),
  source:
    "42 CFR 11.64 (update at least every 12 months); PRS problem Not Recently Updated (2020-09)",
  check(record, report) {
    const { verified } = record.dates;
    if (!verified) return;
    const status = overallStatus(record);
    if (!status || finishedStatuses.includes(status)) return;
    const months = monthsSince(verified, record.today);
    if (months < monthsToReview) return;
    // Its finding goes with the other's remedy, or the other asks for the same.
    const other = overtaken(record);
    if (other && other !== "status/not-yet-but-started") return;
    const month = thisMonth(record);
    report({
      at: verifiedPath,
      message: `The record was last verified ${isoDate(verified)}, ${months} months ago. While a study is not finished, the registry wants the whole record reviewed at least every 12 months, even if nothing has changed: check it, then set the verification date to this month.`,
      fixes: [
        {
          title: `Set the verification date to ${month}`,
          safe: false,
          changes: [{ kind: "set", path: verifiedPath, value: month }],
        },
      ],
    });
  },
});
