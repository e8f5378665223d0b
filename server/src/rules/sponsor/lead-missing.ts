import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "sponsor/lead-missing",
  title: "Lead sponsor missing",
  elements: { "lead-sponsor": "lead sponsor" },
  message:
    "The record names no lead sponsor. A study has exactly one, who starts and controls it and holds the record: name the organisation or person.",
});
