import { isoDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";

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

type DateTypes = { readonly [key in StudyDateKey]: string | undefined };

const dateTypes = perRecord(
  ({ protocol: { statusModule: of } }): DateTypes => ({
    start: of?.startDateStruct?.type,
    primaryCompletion: of?.primaryCompletionDateStruct?.type,
    completion: of?.completionDateStruct?.type,
  }),
);

/** The type as an API token; undefined where the record gives none. */
export function dateType(record: CheckedRecord, { key }: StudyDate): string | undefined {
  return dateTypes(record)[key];
}

/** The month of today, which is how a verification date is given. */
export function thisMonth({ today: { year, month } }: CheckedRecord): string {
  return isoDate(month === undefined ? { year } : { year, month });
}
