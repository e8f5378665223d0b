import { type DateReading, readDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";
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

/** Every date of the record that has a text, those that still wait for their author left out. */
export const statedDates = perRecord(({ protocol: { statusModule } }) =>
  statusModule ? datesOf(statusModule) : [],
);

interface DateElement {
  readonly name: string;
  readonly path: Path;
  readonly bookkeeping: boolean;
  textIn(status: StatusModule): string | undefined;
}

function noted(
  name: string,
  element: "studyFirstSubmitDate" | "studyFirstSubmitQcDate" | "lastUpdateSubmitDate",
): DateElement {
  return { name, path: [...module, element], bookkeeping: true, textIn: (of) => of[element] };
}

const elements: readonly DateElement[] = [
  ...studyDates.map(({ key, name, datePath }) => ({
    name,
    path: datePath,
    bookkeeping: false,
    textIn: (status: StatusModule) => status[`${key}DateStruct`]?.date,
  })),
  {
    name: "record verification date",
    path: verifiedPath,
    bookkeeping: false,
    textIn: (status) => status.statusVerifiedDate,
  },
  noted("date of first submission", "studyFirstSubmitDate"),
  noted("date of the first submission that passed review", "studyFirstSubmitQcDate"),
  noted("date of the last update", "lastUpdateSubmitDate"),
  {
    name: "date of the last update",
    path: [...module, "lastUpdatePostDateStruct", "date"],
    bookkeeping: true,
    textIn: (status) => status.lastUpdatePostDateStruct?.date,
  },
];

function datesOf(status: StatusModule): readonly StatedDate[] {
  const dates: StatedDate[] = [];
  for (const { name, path, bookkeeping, textIn } of elements) {
    const text = textIn(status);
    if (text === undefined || text.trim() === "" || isFillIn(text)) continue;
    dates.push({ name, path, text, reading: readDate(text), bookkeeping });
  }
  return dates;
}
