import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/time-perspective-missing",
  title: "Time perspective missing",
  elements: { "time-perspective": "time perspective" },
  message:
    "The record does not say whether the observations lie before, at or after the choice of the participants. The registry requires a time perspective: Retrospective, Prospective, Cross-Sectional or Other.",
  severity: bySince("error", "warning"),
});
