import { capitalised } from "../capitalised.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "intervention/type-missing",
  title: "Intervention without a type",
  elements: { "intervention-type": "intervention type" },
  message: ({ item }) =>
    `${capitalised(item)} has no type, which the registry requires: say whether it is a drug, a device, a procedure or another of its kinds.`,
});
