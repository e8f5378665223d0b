import type { VocabularyName } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { Field, FieldKind, Group } from "./field.ts";

/** Builds a field from a path in dots, its labels divided by `|`, and its kind or vocabulary. */
function field(path: string, labels: string, kind: FieldKind, extra: Partial<Field> = {}): Field {
  return { path: steps(path), labels: labels.split("|"), kind, ...extra };
}

function token(path: string, labels: string, vocabulary: VocabularyName): Field {
  return field(path, labels, "token", { vocabulary });
}

function date(struct: string, labels: string): readonly Field[] {
  const type = steps(`${struct}.type`);
  return [
    field(`${struct}.date`, labels, "date", { type, typeVocabulary: "DateType" }),
    token(
      `${struct}.type`,
      labels
        .split("|")
        .map((label) => `${label} Type`)
        .join("|"),
      "DateType",
    ),
  ];
}

const modules: Readonly<Record<string, string>> = {
  id: "identificationModule",
  status: "statusModule",
  sponsor: "sponsorCollaboratorsModule",
  oversight: "oversightModule",
  description: "descriptionModule",
  conditions: "conditionsModule",
  design: "designModule",
  arms: "armsInterventionsModule",
  outcomes: "outcomesModule",
  eligibility: "eligibilityModule",
  sites: "contactsLocationsModule",
  references: "referencesModule",
  ipd: "ipdSharingStatementModule",
};

/** `@status.overallStatus` is short for the path from the study's root. */
function steps(path: string): Path {
  if (!path.startsWith("@")) return path.split(".");
  const [module = "", ...rest] = path.slice(1).split(".");
  return ["protocolSection", modules[module] ?? module, ...rest];
}

function outcomeGroup(list: string, headings: string): Group {
  return {
    id: list,
    headings: headings.split("|"),
    path: steps(`@outcomes.${list}`),
    fields: [],
    item: {
      path: steps(`@outcomes.${list}`),
      fields: [
        field("measure", "Measure|Outcome|Outcome Measure|Title|Outcome Title|Name", "line"),
        field("timeFrame", "Time Frame|Timeframe|Time", "line"),
        field("description", "Description|Outcome Description|Method", "prose"),
      ],
    },
  };
}

const contactFields: readonly Field[] = [
  field("name", "Name|Contact|Contact Name", "line"),
  token("role", "Role|Contact Role", "ContactRole"),
  field("phone", "Phone|Contact Phone", "line"),
  field("phoneExt", "Phone Extension|Contact Phone Extension", "line"),
  field("email", "Email|E-mail|Contact Email", "line"),
];

/** All that a text layout can hold, in the order in which a record is written. */
export const groups: readonly Group[] = [
  {
    id: "identification",
    headings: ["Identification"],
    path: steps("@id"),
    fields: [
      field("@id.briefTitle", "Brief Title|Title|Public Title", "line"),
      field(
        "@id.nctId",
        "NCT ID|NCT Number|Registration Number|ClinicalTrials.gov ID|ClinicalTrials.gov Identifier",
        "line",
      ),
      field("@id.nctIdAliases", "Obsolete NCT ID", "line", { repeated: true }),
      field("@status.lastUpdatePostDateStruct.date", "Last Updated|Last Update Posted", "date"),
      field("@id.officialTitle", "Official Title|Scientific Title", "line"),
      field("@id.acronym", "Acronym", "line"),
      field(
        "@id.orgStudyIdInfo.id",
        "Protocol ID|Unique Protocol ID|Unique Protocol Identification Number|Org Study ID",
        "line",
      ),
      token("@id.orgStudyIdInfo.type", "Protocol ID Type", "OrgStudyIdType"),
      field("@id.organization.fullName", "Organization", "line"),
      token("@id.organization.class", "Organization Class", "AgencyClass"),
    ],
  },
  {
    id: "status",
    headings: ["Basic Information"],
    path: steps("@status"),
    fields: [
      token(
        "@status.overallStatus",
        "Recruitment Status|Status|Overall Status|Overall Recruitment Status",
        "Status",
      ),
      token("@status.lastKnownStatus", "Last Known Status", "Status"),
      field("@status.whyStopped", "Why Stopped|Why Study Stopped", "line"),
      field("@design.phases", "Clinical Phase|Phase|Study Phase", "phases"),
      field(
        "@design.enrollmentInfo.count",
        "Total Enrollment|Enrollment|Target Enrollment|Target Recruitment",
        "integer",
        {
          type: steps("@design.enrollmentInfo.type"),
          typeVocabulary: "EnrollmentType",
        },
      ),
      token("@design.enrollmentInfo.type", "Enrollment Type", "EnrollmentType"),
      token("@design.studyType", "Study Classification|Study Type", "StudyType"),
      ...date("@status.startDateStruct", "Study Start Date|Start Date|Study Start"),
      ...date("@status.primaryCompletionDateStruct", "Primary Completion Date|Primary Completion"),
      ...date(
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
      field("@status.lastUpdateSubmitDate", "Last Update Submitted", "date"),
      field(
        "@status.expandedAccessInfo.hasExpandedAccess",
        "Expanded Access Available|Expanded Access",
        "boolean",
      ),
      field("@status.expandedAccessInfo.nctId", "Expanded Access NCT ID", "line"),
    ],
  },
  {
    id: "briefSummary",
    headings: ["Brief Summary"],
    path: steps("@description.briefSummary"),
    fields: [],
    body: field("@description.briefSummary", "Brief Summary", "prose"),
  },
  {
    id: "relatedTrials",
    headings: ["Related Clinical Trials", "Related Trials", "More Related Trials"],
    path: ["relatedTrials"],
    fields: [],
    item: {
      path: ["relatedTrials"],
      fields: [
        field("title", "Title|Trial", "line"),
        field("nctId", "NCT ID|NCT Number|Registration Number", "line"),
      ],
    },
  },
  {
    id: "detailedDescription",
    headings: ["Detailed Description"],
    path: steps("@description.detailedDescription"),
    fields: [],
    body: field("@description.detailedDescription", "Detailed Description", "prose"),
  },
  {
    id: "conditions",
    headings: ["Conditions", "Condition"],
    path: steps("@conditions.conditions"),
    fields: [],
    body: field("@conditions.conditions", "Condition|Conditions", "line", { repeated: true }),
  },
  {
    id: "keywords",
    headings: ["Keywords", "Keyword"],
    path: steps("@conditions.keywords"),
    fields: [],
    body: field("@conditions.keywords", "Keyword|Keywords", "line", { repeated: true }),
  },
  {
    id: "design",
    headings: ["Study Design"],
    path: steps("@design.designInfo"),
    fields: [
      token("@design.designInfo.allocation", "Allocation Method|Allocation", "DesignAllocation"),
      token(
        "@design.designInfo.interventionModel",
        "Intervention Model|Interventional Study Model|Study Design",
        "InterventionalAssignment",
      ),
      field(
        "@design.designInfo.interventionModelDescription",
        "Model Description|Intervention Model Description",
        "prose",
      ),
      token(
        "@design.designInfo.primaryPurpose",
        "Primary Study Purpose|Primary Purpose",
        "PrimaryPurpose",
      ),
      token(
        "@design.designInfo.maskingInfo.masking",
        "Blinding Strategy|Masking|Blinding",
        "DesignMasking",
      ),
      field(
        "@design.designInfo.maskingInfo.whoMasked",
        "Who Is Masked|Who Masked|Masked Roles|Roles Masked",
        "tokens",
        { vocabulary: "WhoMasked" },
      ),
      field("@design.designInfo.maskingInfo.maskingDescription", "Masking Description", "prose"),
      token(
        "@design.designInfo.observationalModel",
        "Observational Model Type|Observational Model",
        "ObservationalModel",
      ),
      token(
        "@design.designInfo.timePerspective",
        "Study Time Perspective|Time Perspective",
        "DesignTimePerspective",
      ),
      field("@design.patientRegistry", "Patient Registry", "boolean"),
      field("@design.targetDuration", "Target Follow-Up Duration|Target Duration", "line"),
      token("@design.bioSpec.retention", "Biospecimen Retention", "BioSpecRetention"),
      field("@design.bioSpec.description", "Biospecimen Description", "prose"),
      field(
        "@design.expandedAccessTypes.individual",
        "Expanded Access for Individual Patients",
        "boolean",
      ),
      field(
        "@design.expandedAccessTypes.intermediate",
        "Expanded Access for an Intermediate-Size Population",
        "boolean",
      ),
      field(
        "@design.expandedAccessTypes.treatment",
        "Expanded Access under a Treatment IND or Protocol",
        "boolean",
      ),
      field("registrationSection.numberOfArms", "Number of Arms", "integer"),
      field("registrationSection.numberOfGroups", "Number of Groups|Number of Cohorts", "integer"),
    ],
  },
  {
    id: "armGroups",
    headings: [
      "Study Groups",
      "Arm && Interventions",
      "Arms and Interventions",
      "Arm Groups",
      "Arms",
    ],
    path: steps("@arms.armGroups"),
    fields: [],
    item: {
      path: steps("@arms.armGroups"),
      fields: [
        field("label", "Arm|Group|Cohort|Arm Title|Arm Label|Group Title|Group Label", "line"),
        token("type", "Arm Type|Group Type", "ArmGroupType"),
        field("description", "Description|Arm Description|Group Description", "prose"),
        field("interventionNames", "Intervention", "line", { repeated: true }),
      ],
    },
  },
  {
    id: "interventions",
    headings: ["Interventions"],
    path: steps("@arms.interventions"),
    fields: [],
    item: {
      path: steps("@arms.interventions"),
      fields: [
        field("name", "Intervention|Intervention Name|Name", "line"),
        token("type", "Intervention Type|Type", "InterventionType"),
        field("description", "Description|Intervention Description", "prose"),
        field("otherNames", "Other Name|Other Intervention Name", "line", { repeated: true }),
        field("armGroupLabels", "Arm|Group|Used in Arm", "line", { repeated: true }),
      ],
    },
  },
  outcomeGroup(
    "primaryOutcomes",
    "Primary Outcome Measures|Primary Outcomes|Primary Outcome Measure|Primary Outcome",
  ),
  outcomeGroup(
    "secondaryOutcomes",
    "Secondary Outcome Measures|Secondary Outcomes|Secondary Outcome Measure|Secondary Outcome",
  ),
  outcomeGroup(
    "otherOutcomes",
    "Other Outcome Measures|Other Outcomes|Other Pre-specified Outcome Measures|Other Pre-specified Outcomes",
  ),
  {
    id: "eligibility",
    headings: ["Eligibility Criteria", "Eligibility"],
    path: steps("@eligibility.eligibilityCriteria"),
    body: field("@eligibility.eligibilityCriteria", "Criteria", "prose"),
    fields: [
      field("@eligibility.minimumAge", "Minimum Age", "age"),
      field("@eligibility.maximumAge", "Maximum Age", "age"),
      token("@eligibility.sex", "Sex|Gender|Sexes Eligible", "Sex"),
      field("@eligibility.genderBased", "Gender-Based Eligibility|Gender Based", "boolean"),
      field("@eligibility.genderDescription", "Gender Eligibility Description", "line"),
      field(
        "@eligibility.healthyVolunteers",
        "Accepts Healthy Volunteers|Healthy Volunteers",
        "boolean",
      ),
      field("@eligibility.studyPopulation", "Study Population", "prose"),
      token("@eligibility.samplingMethod", "Sampling Method", "SamplingMethod"),
    ],
  },
  {
    id: "sponsors",
    headings: ["Sponsors", "Sponsors and Collaborators"],
    path: steps("@sponsor"),
    fields: [
      field("@sponsor.leadSponsor.name", "Lead Sponsor|Sponsor", "line"),
      token("@sponsor.leadSponsor.class", "Lead Sponsor Class|Sponsor Class", "AgencyClass"),
    ],
    item: {
      path: steps("@sponsor.collaborators"),
      fields: [
        field("name", "Collaborator", "line"),
        token("class", "Collaborator Class|Class", "AgencyClass"),
      ],
    },
  },
  {
    id: "responsibleParty",
    headings: ["Responsible Party"],
    path: steps("@sponsor.responsibleParty"),
    fields: [
      token("@sponsor.responsibleParty.type", "Responsible Party Type", "ResponsiblePartyType"),
      field(
        "@sponsor.responsibleParty.investigatorFullName",
        "Investigator Name|Investigator",
        "line",
      ),
      field("@sponsor.responsibleParty.investigatorTitle", "Investigator Title", "line"),
      field(
        "@sponsor.responsibleParty.investigatorAffiliation",
        "Investigator Affiliation",
        "line",
      ),
      field("@sponsor.responsibleParty.oldNameTitle", "Responsible Party Name and Title", "line"),
      field("@sponsor.responsibleParty.oldOrganization", "Responsible Party Organization", "line"),
    ],
  },
  {
    id: "oversight",
    headings: ["Oversight"],
    path: steps("@oversight"),
    fields: [
      field("@oversight.oversightHasDmc", "Data Monitoring Committee", "boolean"),
      field(
        "@oversight.isFdaRegulatedDrug",
        "FDA-Regulated Drug|Studies a U.S. FDA-Regulated Drug Product",
        "boolean",
      ),
      field(
        "@oversight.isFdaRegulatedDevice",
        "FDA-Regulated Device|Studies a U.S. FDA-Regulated Device Product",
        "boolean",
      ),
      field("@oversight.isUnapprovedDevice", "Unapproved Device", "boolean"),
      field("@oversight.isPpsd", "Pediatric Postmarket Surveillance", "boolean"),
      field("@oversight.isUsExport", "Exported from the U.S.|U.S. Export", "boolean"),
    ],
  },
  {
    id: "overallOfficials",
    headings: ["Principal Investigators", "Overall Officials", "Study Officials"],
    path: steps("@sites.overallOfficials"),
    fields: [],
    item: {
      path: steps("@sites.overallOfficials"),
      fields: [
        field("name", "Name|Official|Investigator", "line"),
        token("role", "Role", "OfficialRole"),
        field("affiliation", "Affiliation", "line"),
      ],
    },
  },
  {
    id: "locations",
    headings: ["Locations", "Trial Locations"],
    path: steps("@sites.locations"),
    fields: [],
    item: {
      path: steps("@sites.locations"),
      fields: [
        field("facility", "Facility|Site", "line"),
        token("status", "Site Status|Status", "RecruitmentStatus"),
        field("city", "City", "line"),
        field("state", "State|Province|State/Province", "line"),
        field("zip", "ZIP Code|ZIP|Postal Code", "line"),
        field("country", "Country", "line"),
        ...contactFields.map((contact) => ({
          ...contact,
          path: ["contacts", ...contact.path],
          labels: contact.labels
            .filter((label) => label.startsWith("Contact"))
            .toSorted((a, b) => b.length - a.length),
        })),
      ],
    },
  },
  {
    id: "centralContacts",
    headings: ["Central Contacts", "Central Contact"],
    path: steps("@sites.centralContacts"),
    fields: [],
    item: { path: steps("@sites.centralContacts"), fields: contactFields },
  },
  {
    id: "references",
    headings: ["References"],
    path: steps("@references.references"),
    fields: [],
    item: {
      path: steps("@references.references"),
      fields: [
        field("citation", "Citation|Reference", "line"),
        field("pmid", "PMID|PubMed ID", "line"),
        token("type", "Reference Type|Type", "ReferenceType"),
      ],
    },
  },
  {
    id: "seeAlsoLinks",
    headings: ["See Also Links", "Links"],
    path: steps("@references.seeAlsoLinks"),
    fields: [],
    item: {
      path: steps("@references.seeAlsoLinks"),
      fields: [
        field("url", "URL|Link", "line"),
        field("label", "Link Description|Description", "line"),
      ],
    },
  },
  {
    id: "availIpds",
    headings: ["Available Data", "Available IPD and Information"],
    path: steps("@references.availIpds"),
    fields: [],
    item: {
      path: steps("@references.availIpds"),
      fields: [
        field("type", "Document Type|Type", "line"),
        field("id", "Document Identifier|Identifier", "line"),
        field("url", "URL", "line"),
        field("comment", "Comment", "prose"),
      ],
    },
  },
  {
    id: "ipdSharing",
    headings: ["IPD Sharing Statement", "IPD Sharing", "Individual Participant Data"],
    path: steps("@ipd"),
    fields: [
      token("@ipd.ipdSharing", "Plan to Share IPD|IPD Sharing Plan|Sharing Plan", "IpdSharing"),
      field("@ipd.description", "IPD Description", "prose"),
      field("@ipd.infoTypes", "IPD Supporting Information|Supporting Information", "tokens", {
        vocabulary: "IpdSharingInfoType",
      }),
      field("@ipd.timeFrame", "IPD Time Frame", "prose"),
      field("@ipd.accessCriteria", "IPD Access Criteria", "prose"),
      field("@ipd.url", "IPD URL", "line"),
    ],
  },
  {
    id: "secondaryIds",
    headings: ["Other Identifiers", "Secondary IDs"],
    path: steps("@id.secondaryIdInfos"),
    fields: [],
    item: {
      path: steps("@id.secondaryIdInfos"),
      fields: [
        field("id", "Identifier|Secondary ID", "line"),
        token("type", "Identifier Type", "SecondaryIdType"),
        field("domain", "Identifier Source", "line"),
        field("link", "Identifier Link", "line"),
      ],
    },
  },
];

export function groupById(id: string): Group {
  const group = groups.find((candidate) => candidate.id === id);
  if (!group) throw new Error(`no group ${id}`);
  return group;
}
