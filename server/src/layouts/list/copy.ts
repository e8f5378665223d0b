import type { ListingCopy } from "../../study/record.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";

/** Elements that the listing of this layout never shows, or shows only in part. */
const dropped = new Set([
  "officialTitle",
  "acronym",
  "organization",
  "orgStudyIdInfo",
  "secondaryIdInfos",
  "statusVerifiedDate",
  "lastKnownStatus",
  "whyStopped",
  "startDateStruct",
  "primaryCompletionDateStruct",
  "completionDateStruct",
  "collaborators",
  "responsibleParty",
  "oversightModule",
  "keywords",
  "phases",
  "allocation",
  "primaryPurpose",
  "maskingInfo",
  "observationalModel",
  "timePerspective",
  "interventions",
  "type",
  "minimumAge",
  "maximumAge",
  "healthyVolunteers",
  "studyPopulation",
  "samplingMethod",
  "centralContacts",
  "overallOfficials",
  "referencesModule",
  "ipdSharingStatementModule",
]);

export function listingCopyOf(builder: RecordBuilder): ListingCopy {
  const criteria = builder.valueAt(["protocolSection", "eligibilityModule", "eligibilityCriteria"]);
  // One rendering leaves out the headings of the criteria, so their boundary is lost.
  const headingsLost =
    typeof criteria === "string" && !/^\W*(inclusion|exclusion) criteria/im.test(criteria);
  return {
    drops: (path) =>
      path.some((step) => typeof step === "string" && dropped.has(step)) ||
      (headingsLost && path.includes("eligibilityCriteria")),
  };
}
