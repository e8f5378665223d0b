import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "arm/type-invalid",
  title: "Arm type in no vocabulary",
  yieldsTo: ["arm/type-on-observational"],
  elements: {
    "arm-type": "type",
  },
});
