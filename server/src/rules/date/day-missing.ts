import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { dateType, studyDates } from "./studyDates.ts";

export default rule({
  code: "date/day-missing",
  title: "Actual date without its day",
  kind: "form",
  severity: "warning",
  source:
    "42 CFR 11.28 (in force 2017-01-18); note of 2017-01-11 in the public record schema: days in dates",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { dates, startedSinceFinalRule } = record;
    if (!dates.start || !startedSinceFinalRule) return;
    for (const date of studyDates) {
      const read = dates[date.key];
      // A year alone has a rule of its own.
      if (!read?.month || read.day || dateType(record, date) !== "ACTUAL") continue;
      const text = record.protocol.statusModule?.[`${date.key}DateStruct`]?.date;
      report({
        at: date.datePath,
        message: `The ${date.name} is Actual and gives the month alone. The registry wants the day of what has happened in studies that started on or after 18 January 2017: add it.`,
        fixes: [
          {
            title: `Ask for the day of the ${date.name}`,
            safe: false,
            changes: [{ kind: "set", path: date.datePath, value: fillIn(`day in ${text}`) }],
          },
        ],
      });
    }
  },
});
