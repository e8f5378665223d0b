import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "summary/too-long",
  title: "Brief summary too long",
  elements: { "brief-summary": "the brief summary" },
  advice: "Keep what the study tests and why, and move the rest to the detailed description.",
});
