import { isoDate } from "../../study/partialDate.ts";
import { isProbablyApplicable } from "../oversight/applicableTrial.ts";
import { rule } from "../rule.ts";
import { monthsSince } from "./elapsed.ts";
import { dateType, primaryCompletionDate } from "./studyDates.ts";

/** Months after primary completion within which results are due. */
const monthsToResults = 12;

export default rule({
  code: "date/results-overdue",
  title: "Results overdue",
  kind: "freshness",
  severity: "information",
  source:
    "42 CFR 11.44: results within one year of the primary completion date; FDAAA TrialsTracker",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const date = record.dates.primaryCompletion;
    if (!date || dateType(record, primaryCompletionDate) !== "ACTUAL" || record.copy) return;
    const months = monthsSince(date, record.today);
    if (months < monthsToResults || !isProbablyApplicable(record)) return;
    const { study, protocol } = record;
    const status = protocol.statusModule;
    if (study.hasResults || status?.resultsFirstSubmitDate || status?.resultsFirstPostDateStruct)
      return;
    // A certification of delay, or a waiver, moves the deadline.
    if (status?.dispFirstSubmitDate || status?.resultsWaived) return;
    report({
      at: primaryCompletionDate.datePath,
      message: `The primary completion date ${isoDate(date)} is ${months} months ago, and the record has no results. The results of a trial that is probably an applicable clinical trial are due within 12 months of it (42 CFR 11.44): submit them, or a certification of delay or a request for an extension.`,
    });
  },
});
