import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "date/start-missing",
  title: "Study start date missing",
  elements: { "start-date": "study start date" },
  message:
    "The record has no study start date, by which readers and journals see whether the study was registered in advance: give the day on which the first participant enrolled (Actual), or is planned to (Estimated).",
  source: "42 CFR 11.28; Study Start Date (PRS upload schema 2018.05.08); WHO item 16",
});
