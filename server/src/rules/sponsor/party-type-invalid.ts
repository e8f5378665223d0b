import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "sponsor/party-type-invalid",
  title: "Type of the responsible party in no vocabulary",
  elements: {
    "responsible-party-type": "type of the responsible party",
  },
});
