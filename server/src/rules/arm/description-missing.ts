import { capitalised } from "../capitalised.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "arm/description-missing",
  title: "Arm without a description",
  elements: { "arm-description": "description" },
  message: ({ item }) =>
    `${capitalised(item)} has no description. Readers cannot tell what sets it apart from the others: say what its participants receive, or who belongs to it.`,
  severity: bySince("information", "hint"),
  ask: "what the participants receive",
  yieldsTo: ["arm/label-missing"],
});
