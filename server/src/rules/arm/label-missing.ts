import { capitalised } from "../capitalised.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "arm/label-missing",
  title: "Arm without a title",
  elements: { "arm-label": "arm title" },
  message: ({ item }) =>
    `${capitalised(item)} has no title. The registry refers to arms and groups by their titles, in the table of interventions and later in the results: give a short name of its own.`,
});
