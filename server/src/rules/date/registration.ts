import { compareDates, type PartialDate, readDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { designOf } from "../design/design.ts";
import { perRecord } from "../perRecord.ts";
import { daysBetween } from "./daysBetween.ts";
import { dateType, startDate } from "./studyDates.ts";

/** A registration that comes after the start of the study. */
export interface LateRegistration {
  readonly start: PartialDate;
  /** When the record was first submitted; today for one that is not registered yet. */
  readonly submitted: PartialDate;
  readonly registered: boolean;
  /** Whole days that surely lie between the two. */
  readonly days: number;
}

/** Set when an interventional study was, or would be, registered after it started. */
export function lateRegistration(record: CheckedRecord): LateRegistration | undefined {
  return registration(record).late;
}

const registration = perRecord((record) => ({ late: findLate(record) }));

function findLate(record: CheckedRecord): LateRegistration | undefined {
  const { protocol, dates, today, copy } = record;
  const { start } = dates;
  if (!start || designOf(record).studyType !== "INTERVENTIONAL") return undefined;
  const text = protocol.statusModule?.studyFirstSubmitDate;
  const reading = text === undefined ? undefined : readDate(text);
  const registered = record.mayBeRegistered;
  // A record that has a number was submitted once; only its history knows when.
  if (reading === undefined && (registered || copy)) return undefined;
  if (reading !== undefined && reading.kind !== "date") return undefined;
  if (dateType(record, startDate) === "ESTIMATED" && !registered) return undefined;
  const submitted = reading?.date ?? today;
  if (compareDates(start, submitted) >= 0) return undefined;
  return {
    start,
    submitted,
    registered: reading !== undefined,
    days: daysBetween(start, submitted),
  };
}
