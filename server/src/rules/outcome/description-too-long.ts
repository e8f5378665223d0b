import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "outcome/description-too-long",
  title: "Outcome description too long",
  elements: {
    "primary-outcome-description": "the description",
    "secondary-outcome-description": "the description",
    "other-outcome-description": "the description",
  },
  advice:
    "Keep what is measured and how it becomes a number, and move the rest to the detailed description.",
});
