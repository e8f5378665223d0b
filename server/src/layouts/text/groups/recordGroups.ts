import type { Field, Group } from "../field.ts";
import { dateAndType, field, items, repeated, scalars, steps, text, token } from "./building.ts";

/** What the record is: its titles and numbers. */
export const identification: Group = scalars("identification", "Identification", "@id", [
  field("@id.briefTitle", "Brief Title|Title|Public Title"),
  field(
    "@id.nctId",
    "NCT ID|NCT Number|Registration Number|ClinicalTrials.gov ID|ClinicalTrials.gov Identifier",
  ),
  repeated("@id.nctIdAliases", "Obsolete NCT ID|Obsolete or duplicate NCT Number"),
  ...dateAndType("@status.lastUpdatePostDateStruct", "Last Updated|Last Update Posted"),
  field("@id.officialTitle", "Official Title|Scientific Title"),
  field("@id.acronym", "Acronym"),
  field(
    "@id.orgStudyIdInfo.id",
    "Protocol ID|Unique Protocol ID|Org Study ID|Unique Protocol Identification Number",
  ),
  token("@id.orgStudyIdInfo.type", "Protocol ID Type", "OrgStudyIdType"),
  field("@id.orgStudyIdInfo.link", "Protocol ID Link"),
  field("@id.organization.fullName", "Organization"),
  token("@id.organization.class", "Organization Class", "AgencyClass"),
]);

/** How the study stands: status, size, type and dates. */
export const status: Group = scalars("status", "Basic Information", "@status", [
  token(
    "@status.overallStatus",
    "Recruitment Status|Status|Overall Status|Overall Recruitment Status|Expanded Access Status",
    "Status",
  ),
  token("@status.lastKnownStatus", "Last Known Status", "Status"),
  field("@status.whyStopped", "Why Stopped|Why Study Stopped"),
  field("@design.phases", "Clinical Phase|Phase|Study Phase", "phases"),
  field(
    "@design.enrollmentInfo.count",
    "Total Enrollment|Enrollment|Target Enrollment|Target Recruitment",
    "integer",
    { type: steps("@design.enrollmentInfo.type"), typeVocabulary: "EnrollmentType" },
  ),
  token("@design.enrollmentInfo.type", "Enrollment Type", "EnrollmentType"),
  token("@design.studyType", "Study Classification|Study Type", "StudyType"),
  ...dateAndType("@status.startDateStruct", "Study Start Date|Start Date|Study Start"),
  ...dateAndType(
    "@status.primaryCompletionDateStruct",
    "Primary Completion Date|Primary Completion",
  ),
  ...dateAndType(
    "@status.completionDateStruct",
    "Study Completion Date|Completion Date|Study Completion",
  ),
  field(
    "@status.statusVerifiedDate",
    "Record Verification Date|Verification Date|Record Verification",
    "date",
  ),
  field("@status.studyFirstSubmitDate", "First Submitted", "date"),
  field("@status.studyFirstSubmitQcDate", "First Submitted That Met QC", "date"),
  ...dateAndType("@status.studyFirstPostDateStruct", "First Posted"),
  ...submission("@status.resultsFirst", "Results"),
  field("@status.resultsWaived", "Results Waived", "boolean"),
  ...submission("@status.dispFirst", "Certification or Extension"),
  field("@status.lastUpdateSubmitDate", "Last Update Submitted", "date"),
  field(
    "@status.expandedAccessInfo.hasExpandedAccess",
    "Expanded Access Available|Expanded Access|Availability of Expanded Access",
    "boolean",
  ),
  field(
    "@status.expandedAccessInfo.nctId",
    "Expanded Access NCT ID|Expanded Access Record NCT Number",
  ),
  token(
    "@status.expandedAccessInfo.statusForNctId",
    "Expanded Access Record Status",
    "ExpandedAccessStatus",
  ),
]);

/** The dates that the registry keeps of what comes after the registration. */
function submission(event: string, what: string): readonly Field[] {
  return [
    field(`${event}SubmitDate`, `${what} First Submitted`, "date"),
    field(`${event}SubmitQcDate`, `${what} First Submitted That Met QC`, "date"),
    ...dateAndType(`${event}PostDateStruct`, `${what} First Posted`),
  ];
}

export const briefSummary: Group = text(
  "briefSummary",
  "Brief Summary",
  field("@description.briefSummary", "Brief Summary", "prose"),
);

export const relatedTrials: Group = items(
  "relatedTrials",
  "Related Clinical Trials|Related Trials|More Related Trials",
  "relatedTrials",
  [
    field("title", "Title|Related Trial|Trial"),
    field("nctId", "NCT ID|NCT Number|Registration Number"),
  ],
);

export const detailedDescription: Group = text(
  "detailedDescription",
  "Detailed Description",
  field("@description.detailedDescription", "Detailed Description", "prose"),
);

export const conditions: Group = text(
  "conditions",
  "Conditions|Condition",
  repeated("@conditions.conditions", "Condition|Conditions"),
);

export const keywords: Group = text(
  "keywords",
  "Keywords|Keyword",
  repeated("@conditions.keywords", "Keyword|Keywords"),
);
