import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/model-missing",
  title: "Intervention model missing",
  elements: { "intervention-model": "intervention model" },
  message:
    "The record does not say how the interventions are spread over the participants. The registry requires an intervention model of every trial: Single Group for one arm, Parallel for several at the same time, Crossover or Factorial where they are combined.",
  severity: bySince("error", "warning"),
});
