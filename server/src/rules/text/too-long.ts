import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "text/too-long",
  title: "Description longer than the registry takes",
  elements: {
    "intervention-model-description": "the description of the intervention model",
    "masking-description": "the masking description",
    "biospec-description": "the biospecimen description",
    "gender-description": "the description of the gender criterion",
    "study-population": "the study population",
    "ipd-description": "the description of the sharing plan",
    "ipd-time-frame": "the time frame of the sharing plan",
    "ipd-access-criteria": "the access criteria of the sharing plan",
  },
  advice: "Shorten it, or move a part to the detailed description.",
});
