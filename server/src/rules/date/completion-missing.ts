import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "date/completion-missing",
  title: "Study completion date missing",
  elements: { "completion-date": "study completion date" },
  message:
    "The record has no study completion date: give the day of the last visit or of the last data of any participant, as Actual once it has come and as Estimated before.",
  source: "42 CFR 11.28; Study Completion Date (PRS upload schema 2018.05.08); WHO item 22",
});
