import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "contact/role-invalid",
  title: "Role of a contact in no vocabulary",
  elements: {
    "protocolSection.contactsLocationsModule.centralContacts.*.role": "role",
    "protocolSection.contactsLocationsModule.locations.*.contacts.*.role": "role",
  },
});
