import type { Group } from "../field.ts";
import { field, items, scalars, token } from "./building.ts";

export const references: Group = items("references", "References", "@references.references", [
  field("citation", "Citation|Reference"),
  field("pmid", "PMID|PubMed ID"),
  token("type", "Reference Type|Citation Type|Type", "ReferenceType"),
  field("retractions.*.pmid", "Retraction PMID"),
  field("retractions.*.source", "Retraction Source"),
]);

export const seeAlsoLinks: Group = items(
  "seeAlsoLinks",
  "See Also Links|Links",
  "@references.seeAlsoLinks",
  [field("url", "URL|Link|Link URL"), field("label", "Link Description|Description")],
);

export const availIpds: Group = items(
  "availIpds",
  "Available Data|Available IPD and Information",
  "@references.availIpds",
  [
    field("type", "Document Type|Type"),
    field("id", "Document Identifier|Identifier"),
    field("url", "URL"),
    field("comment", "Comment", "prose"),
  ],
);

export const ipdSharing: Group = scalars(
  "ipdSharing",
  "IPD Sharing Statement|IPD Sharing|Individual Participant Data",
  "@ipd",
  [
    token("@ipd.ipdSharing", "Plan to Share IPD|IPD Sharing Plan|Sharing Plan", "IpdSharing"),
    field("@ipd.description", "IPD Description|IPD Sharing Plan Description", "prose"),
    field(
      "@ipd.infoTypes",
      "IPD Supporting Information|Supporting Information|Supporting Information Type",
      "tokens",
      {
        vocabulary: "IpdSharingInfoType",
      },
    ),
    field("@ipd.timeFrame", "IPD Time Frame|IPD Sharing Time Frame", "prose"),
    field("@ipd.accessCriteria", "IPD Access Criteria|IPD Sharing Access Criteria", "prose"),
    field("@ipd.url", "IPD URL|IPD Sharing URL"),
  ],
);

export const secondaryIds: Group = items(
  "secondaryIds",
  "Other Identifiers|Secondary IDs",
  "@id.secondaryIdInfos",
  [
    field("id", "Identifier|Secondary ID"),
    token("type", "Identifier Type|Secondary ID Type", "SecondaryIdType"),
    field("domain", "Identifier Source|Secondary ID Description"),
    field("link", "Identifier Link"),
  ],
);
