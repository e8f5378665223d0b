import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "design/invalid-token",
  title: "Design value in no vocabulary",
  yieldsTo: ["design/obs-model-legacy", "design/time-perspective-combined"],
  elements: {
    "study-type": "study type",
    phase: "phase",
    allocation: "allocation",
    "intervention-model": "intervention model",
    "primary-purpose": "primary purpose",
    masking: "masking",
    "who-masked": "masked role",
    "observational-model": "observational model",
    "time-perspective": "time perspective",
    "biospec-retention": "biospecimen retention",
    "enrollment-type": "enrollment type",
  },
});
