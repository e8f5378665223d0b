import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "arm/label-too-long",
  title: "Arm title too long",
  elements: { "arm-label": "the title" },
  advice: "Give a short name and move the detail to the description.",
});
