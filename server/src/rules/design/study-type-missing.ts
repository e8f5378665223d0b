import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/study-type-missing",
  title: "Study type missing",
  elements: { "study-type": "study type" },
  message:
    "The record does not say what type of study it describes. The registry asks for other elements of each type: choose interventional, observational or expanded access.",
});
