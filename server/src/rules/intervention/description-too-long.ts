import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "intervention/description-too-long",
  title: "Intervention description too long",
  elements: { "intervention-description": "the description" },
  advice: "Keep form, dose, frequency and duration, and move the rest to the detailed description.",
});
