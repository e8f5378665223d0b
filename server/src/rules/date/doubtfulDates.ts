import { type DateReading, readDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord, RecordDates } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";
import { studyDates, verifiedPath } from "./studyDates.ts";

/** The text of a date as the record has it. */
export interface DoubtfulDate {
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

interface DateElement {
  readonly name: string;
  readonly path: Path;
  /** Where the date is kept with the record once it is read; undefined for bookkeeping. */
  readonly key: keyof RecordDates | undefined;
  textIn(status: StatusModule): string | undefined;
}

function noted(
  name: string,
  element: "studyFirstSubmitDate" | "studyFirstSubmitQcDate" | "lastUpdateSubmitDate",
): DateElement {
  return { name, path: [...module, element], key: undefined, textIn: (of) => of[element] };
}

const elements: readonly DateElement[] = [
  ...studyDates.map(({ key, name, datePath }) => ({
    name,
    path: datePath,
    key,
    textIn: (status: StatusModule) => status[`${key}DateStruct`]?.date,
  })),
  {
    name: "record verification date",
    path: verifiedPath,
    key: "verified",
    textIn: (status) => status.statusVerifiedDate,
  },
  noted("date of first submission", "studyFirstSubmitDate"),
  noted("date of the first submission that passed review", "studyFirstSubmitQcDate"),
  noted("date of the last update", "lastUpdateSubmitDate"),
  {
    name: "date of the last update",
    path: [...module, "lastUpdatePostDateStruct", "date"],
    key: undefined,
    textIn: (status) => status.lastUpdatePostDateStruct?.date,
  },
];

/**
 * The dates of the record that are not plainly a month or a day, of which there is nothing to say;
 * those that still wait for their author left out.
 */
export const doubtfulDates = perRecord(({ protocol, dates }): readonly DoubtfulDate[] => {
  const doubtful: DoubtfulDate[] = [];
  const { statusModule } = protocol;
  if (statusModule === undefined) return doubtful;
  for (const { name, path, key, textIn } of elements) {
    if (key !== undefined && dates[key]?.month !== undefined) continue;
    const text = textIn(statusModule);
    if (text === undefined) continue;
    const reading = readDate(text);
    if (reading.kind === "date" && reading.date.month !== undefined) continue;
    if (text.trim() === "" || isFillIn(text)) continue;
    doubtful.push({ name, path, text, reading, bookkeeping: key === undefined });
  }
  return doubtful;
});
