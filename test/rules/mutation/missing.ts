import {
  adults,
  criteriaOf,
  either,
  type Fault,
  interventional,
  observational,
  ofOneSex,
  recruiting,
  set,
  together,
  type When,
  without,
} from "./fault.ts";

const isRecent: When = (protocol, study) =>
  interventional(protocol, study) &&
  (protocol.statusModule?.startDateStruct?.date ?? "") > "2019-02";
const date = (name: string) => `status.${name}DateStruct`;

/** Elements that are taken away, by the rule that asks for them. */
export const missing: Readonly<Record<string, Fault>> = {
  "arm/description-missing": without("arms.armGroups.*.description"),
  "arm/label-missing": without("arms.armGroups.*.label"),
  "arm/type-missing": without("arms.armGroups.*.type", { when: interventional }),
  "condition/missing": without("conditions.conditions"),
  "contact/incomplete": without("contacts.centralContacts.*.email", {
    when: recruiting,
  }),
  "contact/none": together("contacts.centralContacts", ({ contactsLocationsModule }) => ({
    "status.overallStatus": "RECRUITING",
    "contacts.centralContacts": undefined,
    "contacts.locations": contactsLocationsModule?.locations?.map(
      ({ contacts: _, ...site }) => site,
    ),
  })),
  "date/completion-missing": without(date("completion")),
  "date/primary-completion-missing": without(date("primaryCompletion")),
  "date/start-missing": without(date("start")),
  "date/type-missing": without(`${date("primaryCompletion")}.type`),
  "date/verification-missing": without("status.statusVerifiedDate"),
  "design/allocation-missing": without("design.designInfo.allocation"),
  "design/biospec-description-missing": without("design.bioSpec.description", {
    when: ({ designModule }) => designModule?.bioSpec?.retention?.startsWith("SAMPLES_"),
  }),
  "design/enrollment-missing": without("design.enrollmentInfo"),
  "design/enrollment-type-missing": without("design.enrollmentInfo.type"),
  "design/masking-missing": without("design.designInfo.maskingInfo"),
  "design/masking-roles-missing": without("design.designInfo.maskingInfo.whoMasked"),
  "design/model-missing": without("design.designInfo.interventionModel"),
  "design/obs-model-missing": without("design.designInfo.observationalModel"),
  "design/phase-missing": without("design.phases", { when: interventional }),
  "design/purpose-missing": without("design.designInfo.primaryPurpose"),
  // The corpus has some forty patient registries: other studies become one.
  "design/registry-duration-missing": either(
    without("design.targetDuration"),
    without("design.targetDuration", {
      when: observational,
      given: { "design.patientRegistry": true, "design.targetDuration": "5 Years" },
    }),
  ),
  "design/study-type-missing": without("design.studyType"),
  "design/time-perspective-missing": without("design.designInfo.timePerspective"),
  "eligibility/age-both-missing": together(
    "eligibility.minimumAge",
    () => ({
      "eligibility.minimumAge": undefined,
      "eligibility.maximumAge": undefined,
      "eligibility.stdAges": undefined,
    }),
    { "eligibility.eligibilityCriteria": criteriaOf("Night cramps"), ...adults },
  ),
  "eligibility/criteria-missing": without("eligibility.eligibilityCriteria"),
  "eligibility/gender-based-missing": either(
    without("eligibility.genderBased", { when: ofOneSex }),
    without("eligibility.genderBased", {
      when: ofOneSex,
      given: { "eligibility.genderBased": false },
    }),
  ),
  "eligibility/healthy-missing": without("eligibility.healthyVolunteers", {
    when: interventional,
  }),
  "eligibility/population-missing": without("eligibility.studyPopulation", {
    when: observational,
  }),
  "eligibility/sampling-missing": without("eligibility.samplingMethod", { when: observational }),
  "eligibility/sex-missing": without("eligibility.sex"),
  "id/nct-missing": without("id.nctId", {
    when: recruiting,
    given: { "id.secondaryIdInfos": undefined },
  }),
  "id/protocol-id-missing": without("id.orgStudyIdInfo.id"),
  "id/secondary-domain-missing": without("id.secondaryIdInfos.*.domain"),
  "id/secondary-type-missing": without("id.secondaryIdInfos.*.type"),
  "intervention/description-missing": without("arms.interventions.*.description"),
  "intervention/missing": without("arms.interventions", {
    when: interventional,
    given: { "arms.armGroups": undefined },
  }),
  "intervention/name-missing": without("arms.interventions.*.name"),
  "intervention/type-missing": without("arms.interventions.*.type"),
  "ipd/description-missing": together("ipd.description", ({ ipdSharingStatementModule }) =>
    ipdSharingStatementModule?.ipdSharing === "YES" ? { "ipd.description": undefined } : undefined,
  ),
  "ipd/missing": without("ipd.ipdSharing", { when: isRecent }),
  "link/description-missing": without("references.seeAlsoLinks.*.label"),
  "location/facility-missing": without("contacts.locations.*.city"),
  "location/missing": without("contacts.locations", { when: recruiting }),
  "location/status-missing": without("contacts.locations.*.status", {
    when: recruiting,
  }),
  "location/us-state-missing": without("contacts.locations.*.state", {
    when: ({ contactsLocationsModule }) =>
      contactsLocationsModule?.locations?.every(({ country }) => country === "United States"),
  }),
  "location/us-zip-missing": without("contacts.locations.*.zip", {
    when: ({ contactsLocationsModule }) =>
      contactsLocationsModule?.locations?.every(({ country }) => country === "United States"),
  }),
  "official/affiliation-missing": without("contacts.overallOfficials.*.affiliation"),
  "official/missing": without("contacts.overallOfficials", {
    when: ({ sponsorCollaboratorsModule }) =>
      sponsorCollaboratorsModule?.responsibleParty?.type === "SPONSOR",
  }),
  "outcome/description-missing": set("outcomes.primaryOutcomes.*", {
    measure: "Wellbeing of the participants",
    timeFrame: "12 weeks",
  }),
  "outcome/primary-missing": without("outcomes.primaryOutcomes"),
  "outcome/time-frame-missing": without("outcomes.primaryOutcomes.*.timeFrame"),
  "oversight/expanded-access-nct-missing": together("status.expandedAccessInfo.nctId", () => ({
    "status.expandedAccessInfo": { hasExpandedAccess: true },
  })),
  "oversight/fda-flags-missing": without("oversight.isFdaRegulatedDrug", { when: isRecent }),
  "oversight/us-export-missing": together("oversight.isUsExport", ({ designModule }) =>
    designModule?.studyType === "INTERVENTIONAL"
      ? {
          "oversight.isFdaRegulatedDrug": true,
          "oversight.isUsExport": undefined,
          "registrationSection.isIndStudy": false,
          "contacts.locations": [{ facility: "Haukeland", city: "Bergen", country: "Norway" }],
        }
      : undefined,
  ),
  "reference/empty": set("references.references.*", { type: "BACKGROUND" }),
  "sponsor/lead-missing": without("sponsor.leadSponsor.name"),
  "sponsor/responsible-party-missing": without("sponsor.responsibleParty"),
  "sponsor/responsible-title-missing": without("sponsor.responsibleParty.investigatorTitle"),
  "status/missing": without("status.overallStatus", { when: recruiting }),
  "status/why-stopped-missing": without("status.whyStopped"),
  "summary/missing": without("description.briefSummary"),
  "text/placeholder": set("design.designInfo.maskingInfo.maskingDescription", "TBD"),
  "title/brief-missing": without("id.briefTitle"),
  "title/official-missing": without("id.officialTitle"),
};
