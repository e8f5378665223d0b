import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "description/too-long",
  title: "Detailed description too long",
  elements: { "detailed-description": "the detailed description" },
  advice:
    "It need not be the whole protocol: leave out what the eligibility criteria and the outcome measures say already.",
});
