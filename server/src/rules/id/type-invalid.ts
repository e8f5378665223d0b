import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "id/type-invalid",
  title: "Type of an identifier in no vocabulary",
  elements: {
    "secondary-id-type": "type",
    "org-study-id-type": "type of the protocol ID",
  },
});
