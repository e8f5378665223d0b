import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/purpose-missing",
  title: "Primary purpose missing",
  elements: { "primary-purpose": "primary purpose" },
  message:
    "The record does not say what the interventions are chiefly meant to do. The registry requires a primary purpose of every trial: choose the one that fits best.",
  severity: bySince("error", "warning"),
});
