import { daysInMonth, isoDate, type PartialDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";

export type StudyDateKey = "start" | "primaryCompletion" | "completion";

/** One of the three dates of a study that carry a type, Actual or Estimated. */
export interface StudyDate {
  readonly key: StudyDateKey;
  /** As it stands in a sentence: "study start date". */
  readonly name: string;
  readonly datePath: Path;
  readonly typePath: Path;
}

const status = ["protocolSection", "statusModule"];

function studyDate(key: StudyDateKey, name: string): StudyDate {
  const struct = [...status, `${key}DateStruct`];
  return { key, name, datePath: [...struct, "date"], typePath: [...struct, "type"] };
}

export const startDate = studyDate("start", "study start date");
export const primaryCompletionDate = studyDate("primaryCompletion", "primary completion date");
export const completionDate = studyDate("completion", "study completion date");

/** In the order in which they come to pass. */
export const studyDates: readonly StudyDate[] = [startDate, primaryCompletionDate, completionDate];

export const verifiedPath: Path = [...status, "statusVerifiedDate"];

/** The type as an API token; undefined where the record gives none. */
export function dateType(record: CheckedRecord, { key }: StudyDate): string | undefined {
  return record.protocol.statusModule?.[`${key}DateStruct`]?.type;
}

/** The month of today, which is how a verification date is given. */
export function thisMonth({ today: { year, month } }: CheckedRecord): string {
  return isoDate(month === undefined ? { year } : { year, month });
}

/**
 * The date as precisely as it is known. Listing sites show a month as its last day, so that in a
 * copy the last day of a month may stand for any day of it.
 */
export function knownDate(record: CheckedRecord, { key }: StudyDate): PartialDate | undefined {
  const date = record.dates[key];
  if (record.copy === undefined || date?.month === undefined) return date;
  const { year, month } = date;
  return date.day === daysInMonth(year, month) ? { year, month } : date;
}
