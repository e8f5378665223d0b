import { daysInMonth, isoDate, readDate } from "../../study/partialDate.ts";
import { rule } from "../rule.ts";
import { doubtfulDates } from "./doubtfulDates.ts";

export default rule({
  code: "date/impossible",
  title: "Date that the calendar does not have",
  kind: "form",
  severity: "error",
  source: "Gregorian calendar; ClinicalTrials.gov API v2, PartialDate",
  check(record, report) {
    for (const { path, name, text, reading, bookkeeping } of doubtfulDates(record)) {
      if (reading.kind !== "impossible") continue;
      const near = nearest(text);
      report({
        at: path,
        ...(bookkeeping && { severity: "information" as const }),
        message: `The ${name} ${text} does not exist in the calendar, so that no registry can take it. Check it against the protocol${near ? `; ${near} may be meant` : ""}.`,
        fixes: near
          ? [
              {
                title: `Change the date to ${near}`,
                safe: false,
                changes: [{ kind: "set", path, value: near }],
              },
            ]
          : [],
      });
    }
  },
});

/** The last day of the month for a day beyond it; month and day exchanged for a month beyond 12. */
function nearest(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  if (month > 12) {
    const exchanged = isoDate({ year, month: day, day: month });
    return readDate(exchanged).kind === "date" ? exchanged : undefined;
  }
  const last = month < 1 ? 0 : daysInMonth(year, month);
  return day > last && last > 0 ? isoDate({ year, month, day: last }) : undefined;
}
