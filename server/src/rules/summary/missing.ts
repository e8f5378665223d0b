import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "summary/missing",
  title: "Brief summary missing",
  elements: { "brief-summary": "brief summary" },
  message:
    "The record has no brief summary. The registry refuses a record without one: say in plain language what the study tests and why, in at most 5,000 characters and without results.",
  ask: "what the study tests and why",
});
