import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "sponsor/class-invalid",
  title: "Class of a sponsor in no vocabulary",
  elements: {
    "protocolSection.sponsorCollaboratorsModule.leadSponsor.class": "class of the lead sponsor",
    "protocolSection.sponsorCollaboratorsModule.collaborators.*.class": "class",
    "protocolSection.identificationModule.organization.class": "class of the organization",
  },
  severity: "warning",
});
