import type { CheckedRecord } from "../../rules/checkedRecord.ts";
import { isPast } from "../../rules/date/elapsed.ts";
import { dateType, primaryCompletionDate, startDate } from "../../rules/date/studyDates.ts";
import { applicabilityOf } from "../../rules/oversight/applicableTrial.ts";
import { type PartialDate, readDate } from "../../study/partialDate.ts";
import { addMonths, dateWords, deadline, deadlineAfterDays } from "../hover/dateWords.ts";

/** What is due when, as sentences. */
export function dutiesOf(checked: CheckedRecord): readonly string[] {
  return [registration(checked), update(checked), results(checked)];
}

function registration(checked: CheckedRecord): string {
  const { start } = checked.dates;
  const rule = "within 21 days of the first enrolment (42 CFR 11.24)";
  const journals = "ICMJE journals want it before the first participant enrols";
  const { verdict, reason } = applicabilityOf(checked);
  if (verdict === "unlikely")
    return `**Registration** is probably not asked for by law, because ${reason}; ${journals}.`;
  if (!start) return `**Registration** is due ${rule}; the start date is missing. ${journals}.`;
  const plan = dateType(checked, startDate) === "ACTUAL" ? "" : ", if enrolment opens as planned";
  const submitted = dateOf(checked.protocol.statusModule?.studyFirstSubmitDate);
  const done = submitted ? ` It was first submitted on ${dateWords(submitted)}.` : "";
  return `**Registration** is due ${deadlineAfterDays(start, 21)}${plan}, ${rule}.${done} ${journals}.`;
}

function update(checked: CheckedRecord): string {
  const { verified } = checked.dates;
  const updated = dateOf(checked.protocol.statusModule?.lastUpdateSubmitDate);
  const last = updated ?? verified;
  const rule =
    "at least every 12 months, and within 30 days where the status, the dates or the contacts change (42 CFR 11.64)";
  if (!last) return `**Updates** are due ${rule}.`;
  const due = addMonths(last, 12);
  const passed = isPast(due, checked.today) ? ", which has passed" : "";
  const from = updated ? "last update" : "last verification";
  return `**The next update** is due ${deadline(due)}${passed}, 12 months after the ${from} (${dateWords(last)}): the record is reviewed ${rule}.`;
}

function results(checked: CheckedRecord): string {
  const { verdict, reason } = applicabilityOf(checked);
  const { primaryCompletion } = checked.dates;
  const rule = "12 months after the primary completion date (42 CFR 11.44)";
  if (verdict === "unlikely") return `**Results** are probably not asked for, because ${reason}.`;
  const condition = verdict === "likely" ? "" : ", if it is an applicable clinical trial";
  if (!primaryCompletion)
    return `**Results** are due ${rule}${condition}; the primary completion date is missing.`;
  const { hasResults } = checked.study;
  const due = addMonths(primaryCompletion, 12);
  const passed = isPast(due, checked.today) && !hasResults ? ", which has passed" : "";
  const moves =
    dateType(checked, primaryCompletionDate) === "ACTUAL" ? "" : "; it moves with that date";
  const there = hasResults ? " The record has results." : "";
  return `**Results** are due ${deadline(due)}${passed}, ${rule}${moves}${condition}.${there}`;
}

function dateOf(text: string | undefined): PartialDate | undefined {
  const reading = text === undefined ? undefined : readDate(text);
  return reading?.kind === "date" ? reading.date : undefined;
}
