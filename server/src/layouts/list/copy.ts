import type { ListingCopy } from "../../study/record.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";

/** Elements that the listing of this layout never shows, or shows only in part. */
const dropped: readonly string[] = [
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
  "zip",
  "centralContacts",
  "overallOfficials",
  "referencesModule",
  "ipdSharingStatementModule",
];

const criteriaPath = ["protocolSection", "eligibilityModule", "eligibilityCriteria"];

/** `dashed` is the rendering that leaves out the criteria's headings and some conditions. */
export function listingCopyOf(builder: RecordBuilder, dashed: boolean): ListingCopy {
  const criteria = builder.valueAt(criteriaPath);
  const headingsLost =
    typeof criteria === "string" && !/^\W{0,4}(inclusion|exclusion) criteria/im.test(criteria);
  const lost = new Set<string | number>(dropped);
  if (headingsLost) lost.add("eligibilityCriteria");
  if (dashed) lost.add("conditions");
  return { drops: (path) => path.some((step) => lost.has(step)) };
}
