import type { CheckedRecord } from "../checkedRecord.ts";
import { askForDate } from "../date/newDate.ts";
import { type StudyDate, thisMonth, verifiedPath } from "../date/studyDates.ts";
import type { Fix } from "../rule.ts";

/** Asks for new estimates in place of dates that have passed: the study goes on longer. */
export function newDates(record: CheckedRecord, dates: readonly StudyDate[]): Fix {
  const [only] = dates;
  return {
    title: dates.length === 1 && only ? `Enter a new ${only.name}` : "Enter new completion dates",
    safe: false,
    changes: dates.flatMap((date) => askForDate(record, date, "ESTIMATED")),
  };
}

/** The same as the outcome of a review that took place this month. */
export function verifyNewDates(record: CheckedRecord, dates: readonly StudyDate[]): Fix {
  const { title, changes } = newDates(record, dates);
  const month = thisMonth(record);
  return {
    title: `${title}, verified ${month}`,
    safe: false,
    changes: [...changes, { kind: "set", path: verifiedPath, value: month }],
  };
}
