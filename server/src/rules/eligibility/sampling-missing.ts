import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "eligibility/sampling-missing",
  title: "Sampling method missing",
  elements: { "sampling-method": "sampling method" },
  message:
    "The record does not say how participants are drawn from the population, which the registry requires of observational studies: choose Probability Sample or Non-Probability Sample.",
  severity: bySince("error", "warning"),
});
