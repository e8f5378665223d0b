import type { Change } from "../../study/change.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { dateType, type StudyDate } from "./studyDates.ts";

/** Asks for another date of the given type. */
export function askForDate(
  record: CheckedRecord,
  date: StudyDate,
  type: "ACTUAL" | "ESTIMATED",
): readonly Change[] {
  const kind = type === "ACTUAL" ? "actual" : "new estimated";
  const ask: Change = { kind: "set", path: date.datePath, value: fillIn(`${kind} ${date.name}`) };
  return dateType(record, date) === type ? [ask] : [ask, setType(date, type)];
}

export function setType({ typePath }: StudyDate, type: "ACTUAL" | "ESTIMATED"): Change {
  return { kind: "set", path: typePath, value: type };
}
