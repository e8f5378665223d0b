import { bySince } from "../families/bySince.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";
import { fillIn } from "../fillIn.ts";

export default elementMissing({
  code: "date/primary-completion-missing",
  title: "Primary completion date missing",
  elements: { "primary-completion-date": "primary completion date" },
  message:
    "The record has no primary completion date, from which the registry counts the year until results are due: give the day on which the last data for a primary outcome were collected (Actual), or will be (Estimated).",
  severity: bySince("error", "warning"),
  source:
    "42 CFR 11.28 and 11.44; Primary Completion Date (PRS upload schema 2018.05.08); WHO item 22",
  fixes({ record, at, what }) {
    const completion = record.protocol.statusModule?.completionDateStruct;
    const ask = enter(`Insert a ${what}`, at, fillIn(what));
    if (!completion?.date) return [ask];
    return [enter("Take over the study completion date", at.slice(0, -1), completion), ask];
  },
});
