import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "title/brief-missing",
  title: "Brief title missing",
  elements: { "brief-title": "brief title" },
  message:
    "The record has no brief title. It is the name under which the public finds the study, and the registry refuses a record without it: give participants, condition and intervention in plain words, in at most 300 characters.",
});
