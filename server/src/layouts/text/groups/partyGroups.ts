import type { Group } from "../field.ts";
import { field, items, scalars, steps, token } from "./building.ts";

export const sponsors: Group = {
  ...scalars("sponsors", "Sponsors|Sponsors and Collaborators", "@sponsor", [
    field("@sponsor.leadSponsor.name", "Lead Sponsor|Sponsor|Name of the Sponsor"),
    token("@sponsor.leadSponsor.class", "Lead Sponsor Class|Sponsor Class", "AgencyClass"),
  ]),
  item: {
    path: steps("@sponsor.collaborators"),
    fields: [
      field("name", "Collaborator|Collaborators"),
      token("class", "Collaborator Class|Class", "AgencyClass"),
    ],
  },
};

export const responsibleParty: Group = scalars(
  "responsibleParty",
  "Responsible Party",
  "@sponsor.responsibleParty",
  [
    token(
      "@sponsor.responsibleParty.type",
      "Responsible Party Type|Responsible Party, by Official Title",
      "ResponsiblePartyType",
    ),
    field("@sponsor.responsibleParty.investigatorFullName", "Investigator Name|Investigator"),
    field(
      "@sponsor.responsibleParty.investigatorTitle",
      "Investigator Title|Investigator Official Title",
    ),
    field("@sponsor.responsibleParty.investigatorAffiliation", "Investigator Affiliation"),
    field("@sponsor.responsibleParty.oldNameTitle", "Responsible Party Name and Title"),
    field("@sponsor.responsibleParty.oldOrganization", "Responsible Party Organization"),
    field("registrationSection.respParty.phone", "Responsible Party Phone"),
    field("registrationSection.respParty.phoneExt", "Responsible Party Phone Extension"),
    field("registrationSection.respParty.email", "Responsible Party Email"),
  ],
);

/** Who watches over the study. IND/IDE and review board stay with the registry, unpublished. */
export const oversight: Group = scalars("oversight", "Oversight", "@oversight", [
  field("@oversight.oversightHasDmc", "Data Monitoring Committee", "boolean"),
  field(
    "@oversight.isFdaRegulatedDrug",
    "FDA-Regulated Drug|Studies a U.S. FDA-regulated Drug Product",
    "boolean",
  ),
  field(
    "@oversight.isFdaRegulatedDevice",
    "FDA-Regulated Device|Studies a U.S. FDA-regulated Device Product",
    "boolean",
  ),
  field(
    "@oversight.isUnapprovedDevice",
    "Unapproved Device|Device Product Not Approved or Cleared by U.S. FDA",
    "boolean",
  ),
  field(
    "@status.delayedPosting",
    "Delayed Posting|Post Prior to U.S. FDA Approval or Clearance",
    "boolean",
  ),
  field(
    "@oversight.isPpsd",
    "Pediatric Postmarket Surveillance|Pediatric Postmarket Surveillance of a Device Product",
    "boolean",
  ),
  field(
    "@oversight.isUsExport",
    "Exported from the U.S.|U.S. Export|Product Manufactured in and Exported from the U.S.",
    "boolean",
  ),
  field("@oversight.fdaaa801Violation", "FDAAA 801 Violation", "boolean"),
  field("registrationSection.isIndStudy", "IND or IDE|U.S. FDA IND or IDE", "boolean"),
  field("registrationSection.indInfo.indGrantor", "IND/IDE Grantor"),
  field("registrationSection.indInfo.indNumber", "IND/IDE Number"),
  field("registrationSection.indInfo.indSerialNumber", "IND/IDE Serial Number"),
  field("registrationSection.hasExpandedAccess", "IND/IDE Expanded Access"),
  token(
    "registrationSection.irbInfo.approvalStatus",
    "Review Board Status|Human Subjects Protection Review Board Status",
    "IrbStatus",
  ),
  field("registrationSection.irbInfo.approvalNumber", "Review Board Approval Number"),
  field("registrationSection.irbInfo.name", "Review Board Name|Review Board"),
  field("registrationSection.irbInfo.affiliation", "Review Board Affiliation"),
  field("registrationSection.irbInfo.phone", "Review Board Phone"),
  field("registrationSection.irbInfo.phoneExt", "Review Board Phone Extension"),
  field("registrationSection.irbInfo.email", "Review Board Email"),
  field("registrationSection.irbInfo.fullAddress", "Review Board Address", "prose"),
]);

export const overallOfficials: Group = items(
  "overallOfficials",
  "Principal Investigators|Overall Officials|Study Officials",
  "@sites.overallOfficials",
  [
    field("name", "Name|Official|Investigator"),
    token("role", "Role", "OfficialRole"),
    field("affiliation", "Affiliation"),
  ],
);

export const locations: Group = items(
  "locations",
  "Locations|Trial Locations",
  "@sites.locations",
  [
    field("facility", "Facility|Site|Facility Name"),
    token("status", "Site Status|Status|Individual Site Status", "RecruitmentStatus"),
    field("city", "City|Facility City"),
    field("state", "State|Province|State/Province|Facility State/Province"),
    field("zip", "ZIP Code|ZIP|Postal Code|Facility ZIP/Postal Code"),
    field("country", "Country|Facility Country"),
    field("countryCode", "Country Code"),
    field("geoPoint", "Geographic Coordinates", "point"),
    field("contacts.*.name", "Contact Name|Contact"),
    token("contacts.*.role", "Contact Role", "ContactRole"),
    field("contacts.*.phone", "Contact Phone"),
    field("contacts.*.phoneExt", "Contact Phone Extension"),
    field("contacts.*.email", "Contact Email"),
  ],
);

export const centralContacts: Group = items(
  "centralContacts",
  "Central Contacts|Central Contact",
  "@sites.centralContacts",
  [
    field("name", "Name|Contact|Contact Name"),
    token("role", "Role|Contact Role", "ContactRole"),
    field("phone", "Phone|Contact Phone"),
    field("phoneExt", "Phone Extension|Contact Phone Extension"),
    field("email", "Email|E-mail|Contact Email"),
  ],
);
