import { capitalised } from "../capitalised.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "intervention/name-missing",
  title: "Intervention without a name",
  elements: { "intervention-name": "intervention name" },
  message: ({ item }) =>
    `${capitalised(item)} has no name. Arms refer to interventions by their names, and readers search by them: give the generic name of a drug, or a short name of anything else.`,
});
