import * as z from "zod/mini";

/**
 * The ClinicalTrials.gov API v2 study (`protocolSection`), as the registry's published structure
 * describes it. Drafts hold anything an author may type, so vocabulary values are plain strings here;
 * which tokens are valid is the catalogue's knowledge.
 */
const text = z.string();
const optional = z.optional;

const dateStruct = z.object({ date: optional(text), type: optional(text) });

const contact = z.object({
  name: optional(text),
  role: optional(text),
  phone: optional(text),
  phoneExt: optional(text),
  email: optional(text),
});

const sponsor = z.object({ name: optional(text), class: optional(text) });

const identificationModule = z.object({
  nctId: optional(text),
  nctIdAliases: optional(z.array(text)),
  orgStudyIdInfo: optional(
    z.object({ id: optional(text), type: optional(text), link: optional(text) }),
  ),
  secondaryIdInfos: optional(
    z.array(
      z.object({
        id: optional(text),
        type: optional(text),
        domain: optional(text),
        link: optional(text),
      }),
    ),
  ),
  organization: optional(z.object({ fullName: optional(text), class: optional(text) })),
  briefTitle: optional(text),
  officialTitle: optional(text),
  acronym: optional(text),
});

const statusModule = z.object({
  statusVerifiedDate: optional(text),
  overallStatus: optional(text),
  lastKnownStatus: optional(text),
  delayedPosting: optional(z.boolean()),
  whyStopped: optional(text),
  expandedAccessInfo: optional(
    z.object({
      hasExpandedAccess: optional(z.boolean()),
      nctId: optional(text),
      statusForNctId: optional(text),
    }),
  ),
  startDateStruct: optional(dateStruct),
  primaryCompletionDateStruct: optional(dateStruct),
  completionDateStruct: optional(dateStruct),
  studyFirstSubmitDate: optional(text),
  studyFirstSubmitQcDate: optional(text),
  studyFirstPostDateStruct: optional(dateStruct),
  resultsWaived: optional(z.boolean()),
  resultsFirstSubmitDate: optional(text),
  resultsFirstSubmitQcDate: optional(text),
  resultsFirstPostDateStruct: optional(dateStruct),
  dispFirstSubmitDate: optional(text),
  dispFirstSubmitQcDate: optional(text),
  dispFirstPostDateStruct: optional(dateStruct),
  lastUpdateSubmitDate: optional(text),
  lastUpdatePostDateStruct: optional(dateStruct),
});

const sponsorCollaboratorsModule = z.object({
  responsibleParty: optional(
    z.object({
      type: optional(text),
      investigatorFullName: optional(text),
      investigatorTitle: optional(text),
      investigatorAffiliation: optional(text),
      oldNameTitle: optional(text),
      oldOrganization: optional(text),
    }),
  ),
  leadSponsor: optional(sponsor),
  collaborators: optional(z.array(sponsor)),
});

const oversightModule = z.object({
  oversightHasDmc: optional(z.boolean()),
  isFdaRegulatedDrug: optional(z.boolean()),
  isFdaRegulatedDevice: optional(z.boolean()),
  isUnapprovedDevice: optional(z.boolean()),
  isPpsd: optional(z.boolean()),
  isUsExport: optional(z.boolean()),
  fdaaa801Violation: optional(z.boolean()),
});

const designModule = z.object({
  studyType: optional(text),
  nPtrsToThisExpAccNctId: optional(z.number()),
  expandedAccessTypes: optional(
    z.object({
      individual: optional(z.boolean()),
      intermediate: optional(z.boolean()),
      treatment: optional(z.boolean()),
    }),
  ),
  patientRegistry: optional(z.boolean()),
  targetDuration: optional(text),
  phases: optional(z.array(text)),
  designInfo: optional(
    z.object({
      allocation: optional(text),
      interventionModel: optional(text),
      interventionModelDescription: optional(text),
      primaryPurpose: optional(text),
      observationalModel: optional(text),
      timePerspective: optional(text),
      maskingInfo: optional(
        z.object({
          masking: optional(text),
          maskingDescription: optional(text),
          whoMasked: optional(z.array(text)),
        }),
      ),
    }),
  ),
  bioSpec: optional(z.object({ retention: optional(text), description: optional(text) })),
  enrollmentInfo: optional(z.object({ count: optional(z.number()), type: optional(text) })),
});

const armsInterventionsModule = z.object({
  armGroups: optional(
    z.array(
      z.object({
        label: optional(text),
        type: optional(text),
        description: optional(text),
        /** Each as "Type: Name", the type in the registry's display form. */
        interventionNames: optional(z.array(text)),
      }),
    ),
  ),
  interventions: optional(
    z.array(
      z.object({
        type: optional(text),
        name: optional(text),
        description: optional(text),
        armGroupLabels: optional(z.array(text)),
        otherNames: optional(z.array(text)),
      }),
    ),
  ),
});

const outcomes = z.array(
  z.object({ measure: optional(text), description: optional(text), timeFrame: optional(text) }),
);

const outcomesModule = z.object({
  primaryOutcomes: optional(outcomes),
  secondaryOutcomes: optional(outcomes),
  otherOutcomes: optional(outcomes),
});

const eligibilityModule = z.object({
  eligibilityCriteria: optional(text),
  healthyVolunteers: optional(z.boolean()),
  sex: optional(text),
  genderBased: optional(z.boolean()),
  genderDescription: optional(text),
  minimumAge: optional(text),
  maximumAge: optional(text),
  stdAges: optional(z.array(text)),
  studyPopulation: optional(text),
  samplingMethod: optional(text),
});

const contactsLocationsModule = z.object({
  centralContacts: optional(z.array(contact)),
  overallOfficials: optional(
    z.array(z.object({ name: optional(text), affiliation: optional(text), role: optional(text) })),
  ),
  locations: optional(
    z.array(
      z.object({
        facility: optional(text),
        status: optional(text),
        city: optional(text),
        state: optional(text),
        zip: optional(text),
        country: optional(text),
        contacts: optional(z.array(contact)),
        countryCode: optional(text),
        geoPoint: optional(z.object({ lat: z.number(), lon: z.number() })),
      }),
    ),
  ),
});

const referencesModule = z.object({
  references: optional(
    z.array(
      z.object({
        pmid: optional(text),
        type: optional(text),
        citation: optional(text),
        retractions: optional(z.array(z.object({ pmid: optional(text), source: optional(text) }))),
      }),
    ),
  ),
  seeAlsoLinks: optional(z.array(z.object({ label: optional(text), url: optional(text) }))),
  availIpds: optional(
    z.array(
      z.object({
        id: optional(text),
        type: optional(text),
        url: optional(text),
        comment: optional(text),
      }),
    ),
  ),
});

const ipdSharingStatementModule = z.object({
  ipdSharing: optional(text),
  description: optional(text),
  infoTypes: optional(z.array(text)),
  timeFrame: optional(text),
  accessCriteria: optional(text),
  url: optional(text),
});

export const protocolSection = z.object({
  identificationModule: optional(identificationModule),
  statusModule: optional(statusModule),
  sponsorCollaboratorsModule: optional(sponsorCollaboratorsModule),
  oversightModule: optional(oversightModule),
  descriptionModule: optional(
    z.object({ briefSummary: optional(text), detailedDescription: optional(text) }),
  ),
  conditionsModule: optional(
    z.object({ conditions: optional(z.array(text)), keywords: optional(z.array(text)) }),
  ),
  designModule: optional(designModule),
  armsInterventionsModule: optional(armsInterventionsModule),
  outcomesModule: optional(outcomesModule),
  eligibilityModule: optional(eligibilityModule),
  contactsLocationsModule: optional(contactsLocationsModule),
  referencesModule: optional(referencesModule),
  ipdSharingStatementModule: optional(ipdSharingStatementModule),
});

/** The study as a whole. What is not modelled is kept as it stands. */
export const study = z.object({
  protocolSection: optional(protocolSection),
  /** What the registry keeps private; the API does not have it. */
  registrationSection: optional(z.record(z.string(), z.unknown())),
  resultsSection: optional(z.unknown()),
  annotationSection: optional(z.unknown()),
  documentSection: optional(z.unknown()),
  derivedSection: optional(z.unknown()),
  hasResults: optional(z.boolean()),
  relatedTrials: optional(z.array(z.object({ nctId: optional(text), title: optional(text) }))),
  locationCount: optional(z.number()),
});
