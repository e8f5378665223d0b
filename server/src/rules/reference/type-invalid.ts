import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "reference/type-invalid",
  title: "Type of a reference in no vocabulary",
  elements: {
    "reference-type": "type",
  },
});
