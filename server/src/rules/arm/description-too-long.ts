import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "arm/description-too-long",
  title: "Arm description too long",
  elements: { "arm-description": "the description" },
  advice:
    "Say what sets it apart from the others; dose and schedule can stand with the intervention.",
});
