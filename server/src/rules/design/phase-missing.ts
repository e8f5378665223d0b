import { phaseChoices } from "../../catalogue/vocabularies.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/phase-missing",
  title: "Study phase missing",
  elements: { phase: "phase" },
  message:
    "The record gives no phase, which the registry requires of every trial: choose one, and Not Applicable for a trial without a drug or biological product.",
  fixes: ({ at }) =>
    phaseChoices.map(({ display, phases }) => enter(`Set the phase to ${display}`, at, phases)),
});
