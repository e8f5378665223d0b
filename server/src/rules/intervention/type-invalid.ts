import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "intervention/type-invalid",
  title: "Intervention type in no vocabulary",
  elements: { "intervention-type": "type" },
});
