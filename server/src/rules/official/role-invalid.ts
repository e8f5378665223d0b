import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "official/role-invalid",
  title: "Role of a study official in no vocabulary",
  elements: { "protocolSection.contactsLocationsModule.overallOfficials.*.role": "role" },
});
