import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/obs-model-missing",
  title: "Observational model missing",
  elements: { "observational-model": "observational model" },
  message:
    "The record does not say how the study picks its participants and follows them. The registry requires an observational model: Cohort, Case-Control, Case-Only or another of its terms.",
  severity: bySince("error", "warning"),
});
