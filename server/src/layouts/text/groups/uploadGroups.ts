import type { Group } from "../field.ts";
import { field, repeated, scalars } from "./building.ts";

/** What an upload says of itself, and elements that the registry no longer uses. */
export const uploadDetails: Group = scalars(
  "uploadDetails",
  "Upload Details",
  "registrationSection",
  [
    field("registrationSection.providerName", "Data Provider"),
    field("registrationSection.providerStudyId", "Data Provider Study ID"),
    field("registrationSection.partialUpload", "Partial Upload", "boolean"),
    repeated("registrationSection.deleted", "Deleted Element"),
    repeated("registrationSection.regulatoryAuthority", "Regulatory Authority"),
    field("registrationSection.isFdaRegulated", "FDA-Regulated Intervention", "boolean"),
    field("registrationSection.isSection801", "Section 801 Clinical Trial", "boolean"),
    field("registrationSection.noExpAccType", "No Expanded Access Type", "boolean"),
    field("registrationSection.masking", "Former Masking"),
    field("registrationSection.control", "Former Control"),
    field("registrationSection.endpoint", "Former Endpoint Classification"),
    field("registrationSection.endDate", "Former End Date", "date"),
  ],
);

/** Elements that no label names, and values that their lines cannot say. */
export const otherElements: Group = scalars("otherElements", "Other Elements", "otherElements", []);
