import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "outcome/title-too-long",
  title: "Outcome title too long",
  elements: {
    "primary-outcome-measure": "the title",
    "secondary-outcome-measure": "the title",
    "other-outcome-measure": "the title",
  },
  advice: "Name what is measured and move the method to the description.",
});
