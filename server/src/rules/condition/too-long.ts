import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "condition/too-long",
  title: "Condition too long",
  elements: { conditions: "" },
  advice:
    "Give the term alone, each condition as an entry of its own, and leave details to the titles and criteria.",
});
