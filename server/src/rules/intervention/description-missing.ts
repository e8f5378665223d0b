import { capitalised } from "../capitalised.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "intervention/description-missing",
  title: "Intervention without a description",
  elements: { "intervention-description": "description" },
  message: ({ item }) =>
    `${capitalised(item)} has no description. The registry asks for enough to tell it from similar ones: for a drug its form, dose, frequency and duration.`,
  severity: bySince("warning", "information"),
  ask: "form, dose, frequency and duration",
});
