import { capitalised } from "../capitalised.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "arm/type-missing",
  title: "Arm without a type",
  elements: { "arm-type": "arm type" },
  message: ({ item }) =>
    `${capitalised(item)} has no type. The registry requires it of every arm of a trial: say whether it is experimental, a comparator, or goes without an intervention.`,
  severity: bySince("error", "warning"),
});
