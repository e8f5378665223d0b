import { isoDate, readDate } from "../../study/partialDate.ts";
import { rule } from "../rule.ts";
import { isFuture } from "./elapsed.ts";
import { thisMonth, verifiedPath } from "./studyDates.ts";

export default rule({
  code: "date/verification-future",
  title: "Verification date in the future",
  kind: "consistency",
  // That the registry refuses it is unconfirmed.
  severity: "warning",
  source: "PRS data element definitions, Record Verification Date; its level is unconfirmed",
  check(record, report) {
    const { dates, today, protocol } = record;
    const { verified } = dates;
    if (!verified || !isFuture(verified, today)) return;
    // What the registry noted after today says that the clock is behind, not the record ahead.
    const noted = readDate(protocol.statusModule?.lastUpdateSubmitDate ?? "");
    if (noted.kind === "date" && isFuture(noted.date, today)) return;
    const month = thisMonth(record);
    report({
      at: verifiedPath,
      message: `The record verification date ${isoDate(verified)} lies after today, ${isoDate(today)}. It says when the responsible party last checked the whole record, so it cannot lie ahead: set it to the month of the last check.`,
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
