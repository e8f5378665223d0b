import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "ipd/invalid-token",
  title: "Data sharing value in no vocabulary",
  elements: {
    "ipd-sharing": "plan to share data",
    "ipd-info-types": "kind of supporting information",
  },
});
