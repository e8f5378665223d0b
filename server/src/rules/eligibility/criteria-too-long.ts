import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "eligibility/criteria-too-long",
  title: "Eligibility criteria too long",
  elements: { "eligibility-criteria": "the text of the eligibility criteria" },
  advice: "Keep the criteria by which people are chosen and leave out how each is assessed.",
});
