import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/masking-missing",
  title: "Masking missing",
  elements: { masking: "masking" },
  message:
    "The record does not say who is kept from knowing which intervention a participant receives. The registry requires masking of every trial: choose how many roles are masked, and None for an open trial.",
  severity: bySince("error", "warning"),
});
