import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "intervention/name-too-long",
  title: "Intervention name too long",
  elements: { "intervention-name": "the name" },
  advice: "Give the generic name and move form, dose and schedule to the description.",
});
