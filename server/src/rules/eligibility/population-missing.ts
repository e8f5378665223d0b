import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "eligibility/population-missing",
  title: "Study population missing",
  elements: { "study-population": "study population" },
  message:
    "The record does not say from which population the groups are drawn, which the registry requires of observational studies: describe it in a sentence or two, such as the patients of a clinic or the people of a town.",
  severity: bySince("error", "warning"),
  ask: "population from which participants are drawn",
});
