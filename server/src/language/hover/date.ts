import type { CheckedRecord } from "../../rules/checkedRecord.ts";
import { isFuture, isPast } from "../../rules/date/elapsed.ts";
import { applicabilityOf } from "../../rules/oversight/applicableTrial.ts";
import { openStatuses, overallStatus } from "../../rules/status/overallStatus.ts";
import { compareDates, type PartialDate, readDate } from "../../study/partialDate.ts";
import { blocks, bold, bullets, code } from "../markdown.ts";
import { addMonths, dateWords, deadline, deadlineAfterDays, fromToday } from "./dateWords.ts";
import type { Hovered } from "./hovered.ts";

/** What a date is, and what follows from it. Undefined for a path that holds no date. */
export function dateText(hovered: Hovered): string | undefined {
  const { path, value, checked, today } = hovered;
  if (typeof value !== "string" || value === "") return undefined;
  const struct = path.at(-1) === "date" ? String(path.at(-2)) : String(path.at(-1));
  const reading = readDate(value);
  if (reading.kind !== "date") {
    const hint =
      reading.kind === "malformed" && reading.iso !== undefined
        ? `, perhaps ${code(reading.iso)} is meant`
        : "";
    const wrong = reading.kind === "impossible" ? "is no day of the calendar" : "is no date";
    return `${code(value)} ${wrong} that the registry takes${hint}.`;
  }
  const { date } = reading;
  const follows = consequences[struct]?.({ date, checked, today, type: typeOf(struct, checked) });
  return blocks(
    `${bold(dateWords(date))}, ${fromToday(date, today)}`,
    bullets([precision(date, struct), coarsened(hovered, date), ...(follows ?? [])]),
  );
}

/** A listing site prints a month as its last day. */
function coarsened({ record, written }: Hovered, date: PartialDate): string | undefined {
  const reading = readDate(written);
  return record.copy && reading.kind === "date" && reading.date.day !== date.day
    ? `Written ${code(written)}: this site prints a month as its last day, so it is read as the month.`
    : undefined;
}

function precision({ month, day }: PartialDate, struct: string): string | undefined {
  if (day !== undefined) return undefined;
  if (month === undefined) return "A year: the month, at least, is missing.";
  return struct === "statusVerifiedDate"
    ? "A month, which is enough here."
    : "A month: the day is not given.";
}

interface StatedDate {
  readonly date: PartialDate;
  readonly type: string | undefined;
  readonly checked: CheckedRecord;
  readonly today: PartialDate;
}

function typeOf(struct: string, { protocol }: CheckedRecord): string | undefined {
  switch (struct) {
    case "startDateStruct":
    case "primaryCompletionDateStruct":
    case "completionDateStruct":
      return protocol.statusModule?.[struct]?.type;
    default:
      return undefined;
  }
}

const consequences: { readonly [struct: string]: (stated: StatedDate) => (string | undefined)[] } =
  {
    startDateStruct: (stated) => [
      plan(stated, "the first participant has enrolled"),
      registration(stated),
      "ICMJE journals want the study registered before the first participant enrols.",
      submission(stated),
      stated.checked.startedSinceFinalRule
        ? "On or after 18 January 2017: the elements that 42 CFR Part 11 added are required."
        : "Before 18 January 2017: the elements that 42 CFR Part 11 added are not required.",
    ],
    primaryCompletionDateStruct: (stated) => [
      plan(stated, "the last data for a primary outcome were collected"),
      results(stated),
      actualEnrolment(stated),
    ],
    completionDateStruct: (stated) => [
      plan(stated, "the last data of the study were collected"),
      closing(stated),
      unknownStatus(stated),
    ],
    statusVerifiedDate: ({ date, checked, today }) => [
      review(date, today),
      unknownStatus({ date, checked, today, type: undefined }),
    ],
  };

/** What the type says, against today; a change is due within 30 days (42 CFR 11.64). */
function plan({ date, type, today }: StatedDate, event: string): string {
  const past = isPast(date, today);
  if (type === "ACTUAL")
    return isFuture(date, today)
      ? "**Actual,** but in the future: what has not happened is Estimated."
      : `**Actual:** ${event}. The registry wants to know ${deadlineAfterDays(date, 30)} (30 days, 42 CFR 11.64).`;
  if (type === "ESTIMATED")
    return past
      ? `**Estimated,** but past: make it Actual if ${event}, or give the new estimate.`
      : "**Estimated:** a plan that moves with the study.";
  return past
    ? "Neither Actual nor Estimated is said; it is past."
    : "Neither Actual nor Estimated is said.";
}

function registration({ date, checked, type }: StatedDate): string {
  const { verdict, reason } = applicabilityOf(checked);
  const when = `${deadlineAfterDays(date, 21)} (21 days after the first enrolment, 42 CFR 11.24)`;
  const sure = type === "ESTIMATED" ? ", if enrolment opens then" : "";
  if (verdict === "likely")
    return `Registration is due ${when}${sure}: the record reads like an applicable clinical trial.`;
  if (verdict === "unlikely") return `No deadline under 42 CFR 11.24 is likely, because ${reason}.`;
  return `If it is an applicable clinical trial, registration is due ${when}${sure}. Whether it is one is not clear: ${reason}.`;
}

/** How the first submission, where the record tells it, lies to the start. */
function submission({ date, checked }: StatedDate): string | undefined {
  const text = checked.protocol.statusModule?.studyFirstSubmitDate;
  const reading = text === undefined ? undefined : readDate(text);
  if (reading?.kind !== "date") return undefined;
  const order = compareDates(reading.date, date);
  const where = order > 0 ? "after" : order < 0 ? "before" : "in the same time as";
  return `First submitted ${dateWords(reading.date)}, ${where} the start.`;
}

function results({ date, type, checked }: StatedDate): string {
  const { verdict, reason } = applicabilityOf(checked);
  const due = deadline(addMonths(date, 12));
  const moves = type === "ACTUAL" ? "" : "; the deadline moves with the date";
  const rule = "one year after this date (42 CFR 11.44)";
  if (verdict === "likely")
    return `**Results are due ${due},** ${rule}${moves}: the record reads like an applicable clinical trial, because ${reason}.`;
  if (verdict === "unlikely")
    return `No deadline for results under 42 CFR 11.44 is likely, because ${reason}.`;
  return `**If it is an applicable clinical trial, results are due ${due},** ${rule}${moves}. Whether it is one is not clear: ${reason}.`;
}

function actualEnrolment({ type, checked }: StatedDate): string | undefined {
  const enrolment = checked.protocol.designModule?.enrollmentInfo?.type;
  return type === "ACTUAL" && enrolment !== "ACTUAL"
    ? "With an Actual date the enrolment must be the Actual number too (42 CFR 11.10)."
    : undefined;
}

function closing({ date, checked, today }: StatedDate): string | undefined {
  const status = overallStatus(checked);
  return isPast(date, today) && status !== undefined && openStatuses.includes(status)
    ? "It is past, yet the status says that the study goes on: one of them is out of date."
    : undefined;
}

function review(verified: PartialDate, today: PartialDate): string {
  const due = addMonths(verified, 12);
  const late = isPast(due, today) ? ", which has passed" : "";
  return `**The next review of the whole record is due ${deadline(due)}**${late} (12 months, 42 CFR 11.64), unless the study is finished.`;
}

/** The registry doubts an open status two years after the last verification, past a completion date. */
function unknownStatus({ checked, today }: StatedDate): string | undefined {
  const { verified, completion, primaryCompletion } = checked.dates;
  const status = overallStatus(checked);
  if (!verified || !status || !openStatuses.includes(status)) return undefined;
  const ended = [primaryCompletion, completion].find((date) => date && isPast(date, today));
  const from = addMonths(verified, 24);
  const condition = ended ? "" : " and a completion date has passed";
  const now = ended && isPast(from, today) ? ", which it has been since" : "";
  return `Verified ${dateWords(verified)}: if that is not renewed${condition}, the registry shows Unknown status from ${dateWords(from)} on (2 years)${now}.`;
}
