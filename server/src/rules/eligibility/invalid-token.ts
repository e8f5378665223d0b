import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "eligibility/invalid-token",
  title: "Eligibility value in no vocabulary",
  yieldsTo: ["eligibility/population-on-interventional"],
  elements: {
    sex: "sex",
    "sampling-method": "sampling method",
    "std-ages": "age group",
  },
});
