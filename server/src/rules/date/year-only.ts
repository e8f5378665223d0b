import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { doubtfulDates } from "./doubtfulDates.ts";

const year = /^\d{4}$/;

export default rule({
  code: "date/year-only",
  title: "Date without a month",
  kind: "form",
  severity: "warning",
  source: "Upload schema v2018.05.08: dates as year and month at least",
  check(record, report) {
    for (const { path, name, text, bookkeeping } of doubtfulDates(record)) {
      if (bookkeeping || !year.test(text.trim())) continue;
      report({
        at: path,
        message: `The ${name} is given as ${text.trim()} alone, but the registry wants the month at least. Give year and month, and the day where it is known.`,
        fixes: [
          {
            title: "Ask for the month",
            safe: false,
            changes: [{ kind: "set", path, value: fillIn(`month of ${text.trim()}`) }],
          },
        ],
      });
    }
  },
});
