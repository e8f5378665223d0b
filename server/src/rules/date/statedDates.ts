import { type DateReading, readDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { studyDates, verifiedPath } from "./studyDates.ts";

/** The text of a date as the record has it. */
export interface StatedDate {
  /** As it stands in a sentence: "study start date". */
  readonly name: string;
  readonly path: Path;
  readonly text: string;
  readonly reading: DateReading;
  /** True for a day that the registry itself notes, such as the first submission. */
  readonly bookkeeping: boolean;
}

const module = ["protocolSection", "statusModule"];

type StatusModule = NonNullable<CheckedRecord["protocol"]["statusModule"]>;

/** Several rules read the same dates of a record. */
const read = new WeakMap<StatusModule, readonly StatedDate[]>();

/** Every date of the record that has a text, those that still wait for their author left out. */
export function statedDates({ protocol }: CheckedRecord): readonly StatedDate[] {
  const status = protocol.statusModule;
  if (!status) return [];
  let dates = read.get(status);
  if (!dates) {
    dates = datesOf(status);
    read.set(status, dates);
  }
  return dates;
}

function datesOf(status: StatusModule): readonly StatedDate[] {
  const entered = studyDates.map(
    ({ key, name, datePath }) => [name, datePath, status[`${key}DateStruct`]?.date, false] as const,
  );
  const noted = (
    name: string,
    element: "studyFirstSubmitDate" | "studyFirstSubmitQcDate" | "lastUpdateSubmitDate",
  ) => [name, [...module, element], status[element], true] as const;
  const all = [
    ...entered,
    ["record verification date", verifiedPath, status.statusVerifiedDate, false] as const,
    noted("date of first submission", "studyFirstSubmitDate"),
    noted("date of the first submission that passed review", "studyFirstSubmitQcDate"),
    noted("date of the last update", "lastUpdateSubmitDate"),
    [
      "date of the last update",
      [...module, "lastUpdatePostDateStruct", "date"],
      status.lastUpdatePostDateStruct?.date,
      true,
    ] as const,
  ];
  return all.flatMap(([name, path, text, bookkeeping]) =>
    text === undefined || text.trim() === "" || isFillIn(text)
      ? []
      : [{ name, path, text, reading: readDate(text), bookkeeping }],
  );
}
