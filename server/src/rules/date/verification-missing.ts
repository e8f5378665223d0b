import { elementMissing, enter } from "../families/elementMissing.ts";
import { thisMonth } from "./studyDates.ts";

export default elementMissing({
  code: "date/verification-missing",
  title: "Record verification date missing",
  elements: { "verification-date": "record verification date" },
  message:
    "The record has no verification date. It says when somebody last went through the whole record, and the registry asks for a new one at least once a year: enter this month after a review.",
  source: "Record Verification Date: required (ClinicalTrials.gov metadata, 2024-02-03)",
  fixes({ record, at }) {
    const month = thisMonth(record);
    return [enter(`Enter ${month}, after a review of the record`, at, month)];
  },
});
