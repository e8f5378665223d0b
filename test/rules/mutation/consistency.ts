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
  type Values,
} from "./fault.ts";
import { linking } from "./linking.ts";

const date = (name: string) => `status.${name}DateStruct`;

/** Dates and a status that fit each other on the day of the test, 2026-06-01. */
const completed: Values = {
  "status.overallStatus": "COMPLETED",
  [date("start")]: { date: "2018-01-10", type: "ACTUAL" },
  [date("primaryCompletion")]: { date: "2018-12-10", type: "ACTUAL" },
  [date("completion")]: { date: "2019-12-10", type: "ACTUAL" },
  "status.whyStopped": undefined,
};
const planned: Values = {
  "status.overallStatus": "NOT_YET_RECRUITING",
  "status.statusVerifiedDate": "2026-05",
  [date("start")]: { date: "2026-09-01", type: "ESTIMATED" },
  [date("primaryCompletion")]: { date: "2028-06-01", type: "ESTIMATED" },
  [date("completion")]: { date: "2029-06-01", type: "ESTIMATED" },
  "status.whyStopped": undefined,
  "contacts.locations": undefined,
};
/** The two dates, exchanged. */
const exchanged = (first: string, second: string, given: Values): Fault =>
  together(
    `${date(first)}.date`,
    () => ({ [date(first)]: given[date(second)], [date(second)]: given[date(first)] }),
    given,
  );

/** Values that contradict each other, by the rule that sees it. */
export const consistency: Readonly<Record<string, Fault>> = {
  ...linking,
  "condition/is-intervention": together(
    "conditions.conditions.0",
    ({ conditionsModule, armsInterventionsModule }) => {
      const name = armsInterventionsModule?.interventions?.[0]?.name;
      return conditionsModule?.conditions?.length && name
        ? { "conditions.conditions.0": name }
        : undefined;
    },
  ),
  "date/actual-in-future": set(`${date("completion")}.type`, "ACTUAL", { given: planned }),
  "date/order-primary-completion": exchanged("primaryCompletion", "completion", completed),
  "date/order-start-primary": exchanged("start", "primaryCompletion", completed),
  "date/timeframe-exceeds-study": set("outcomes.primaryOutcomes.*.timeFrame", "5 years", {
    given: completed,
  }),
  "date/verification-future": set("status.statusVerifiedDate", "2031-02", {
    when: ({ statusModule }) => (statusModule?.lastUpdateSubmitDate ?? "") < "2026-06",
  }),
  "design/enrollment-actual-before-start": set("design.enrollmentInfo.type", "ACTUAL", {
    given: planned,
  }),
  "design/enrollment-implausible": set("design.enrollmentInfo.count", 30_000_000),
  "design/foreign-block": set("design.designInfo.observationalModel", "COHORT", {
    anew: true,
    when: interventional,
  }),
  "design/masking-none-with-roles": set("design.designInfo.maskingInfo.masking", "NONE", {
    when: ({ designModule }) => (designModule?.designInfo?.maskingInfo?.whoMasked?.length ?? 0) > 0,
    at: "design.designInfo.maskingInfo.whoMasked",
  }),
  "design/masking-role-count": set("design.designInfo.maskingInfo.masking", "QUADRUPLE", {
    when: ({ designModule }) => designModule?.designInfo?.maskingInfo?.whoMasked?.length === 2,
    at: "design.designInfo.maskingInfo",
  }),
  "design/other-not-explained": set("design.designInfo.observationalModel", "OTHER", {
    given: { "description.detailedDescription": undefined },
    when: observational,
  }),
  "design/title-contradicts": set(
    "id.officialTitle",
    (title: string) => `A Double-Blind Trial: ${title}`,
    { when: ({ designModule }) => designModule?.designInfo?.maskingInfo?.masking === "NONE" },
  ),
  "eligibility/age-implausible": set("eligibility.maximumAge", "999 Years"),
  "eligibility/age-order": together(
    "eligibility.minimumAge",
    ({ eligibilityModule: { minimumAge, maximumAge } = {} }) =>
      minimumAge && maximumAge && minimumAge !== maximumAge
        ? { "eligibility.minimumAge": maximumAge, "eligibility.maximumAge": minimumAge }
        : undefined,
  ),
  "eligibility/age-vs-criteria": set(
    "eligibility.eligibilityCriteria",
    criteriaOf("Aged 43 to 57 years"),
    { given: adults },
  ),
  "eligibility/gender-description-orphan": either(
    set("eligibility.genderBased", false, {
      when: ({ eligibilityModule }) => eligibilityModule?.genderDescription !== undefined,
      at: "eligibility.genderDescription",
    }),
    set("eligibility.genderDescription", "Participants by the gender that they state", {
      when: (protocol, study) =>
        ofOneSex(protocol, study) && protocol.eligibilityModule?.genderBased !== true,
      anew: true,
    }),
  ),
  "eligibility/healthy-vs-conditions": set("conditions.conditions.*", "Healthy Volunteers", {
    when: ({ eligibilityModule }) => eligibilityModule?.healthyVolunteers === false,
  }),
  "eligibility/population-on-interventional": set(
    "eligibility.samplingMethod",
    "PROBABILITY_SAMPLE",
    { anew: true, when: interventional },
  ),
  "eligibility/sex-vs-criteria": set(
    "eligibility.eligibilityCriteria",
    criteriaOf("Pregnant women"),
    {
      when: ({ eligibilityModule }) =>
        eligibilityModule?.sex === "ALL" && eligibilityModule.genderBased !== true,
    },
  ),
  "id/nct-duplicate-own": together("id.secondaryIdInfos.0.id", ({ identificationModule }) => ({
    "id.secondaryIdInfos": [
      { id: identificationModule?.nctId, type: "REGISTRY", domain: "CT.gov" },
    ],
  })),
  "id/protocol-id-is-nct": set("id.orgStudyIdInfo.id", "NCT01234567"),
  "id/secondary-duplicate": together("id.secondaryIdInfos.1", ({ identificationModule }) => {
    const [first] = identificationModule?.secondaryIdInfos ?? [];
    return first && { "id.secondaryIdInfos": [first, first] };
  }),
  "id/secondary-type-mismatch": set("id.secondaryIdInfos.*", {
    id: "2015-002540-13",
    type: "OTHER",
    domain: "EU",
  }),
  "ipd/details-without-yes": set("ipd.ipdSharing", "NO", {
    when: ({ ipdSharingStatementModule }) => ipdSharingStatementModule?.infoTypes !== undefined,
    at: "ipd.infoTypes",
  }),
  "location/duplicate": together("contacts.locations.1", ({ contactsLocationsModule }) => {
    const [first] = contactsLocationsModule?.locations ?? [];
    return first?.facility?.includes("Hospital")
      ? { "contacts.locations": [first, first] }
      : undefined;
  }),
  "location/open-after-overall-closed": set("contacts.locations.*.status", "RECRUITING", {
    anew: true,
    when: ({ statusModule }) => statusModule?.overallStatus === "COMPLETED",
  }),
  "location/recruiting-vs-overall": set("status.overallStatus", "NOT_YET_RECRUITING", {
    when: ({ statusModule, contactsLocationsModule }) =>
      statusModule?.overallStatus === "RECRUITING" &&
      contactsLocationsModule?.locations?.some(({ status }) => status === "RECRUITING"),
  }),
  "official/several-pi": together("contacts.overallOfficials.1", ({ contactsLocationsModule }) => {
    const [first] = contactsLocationsModule?.overallOfficials ?? [];
    const leader = first && { ...first, role: "PRINCIPAL_INVESTIGATOR" };
    return (
      leader && { "contacts.overallOfficials": [leader, { ...leader, name: "Kari Nordmann" }] }
    );
  }),
  "outcome/number-percent-unit": set("outcomes.primaryOutcomes.*", {
    measure: "Number of Participants With a Response",
    description: "The percentage of participants with a response.",
    timeFrame: "12 weeks",
  }),
  "outcome/time-frame-description-mismatch": set("outcomes.primaryOutcomes.*", {
    measure: "Pain on a scale from 0 to 10",
    description: "Pain is measured at 3 weeks.",
    timeFrame: "4 weeks",
  }),
  "outcome/title-duplicate": together("outcomes.primaryOutcomes.1", ({ outcomesModule }) => {
    const [first] = outcomesModule?.primaryOutcomes ?? [];
    return first && { "outcomes.primaryOutcomes": [first, first] };
  }),
  "oversight/device-flag-vs-type": set("oversight.isFdaRegulatedDevice", true, {
    when: ({ armsInterventionsModule }) =>
      armsInterventionsModule?.interventions?.some(({ type }) => type === "DRUG") &&
      armsInterventionsModule.interventions.every(({ type }) => type === "DRUG"),
  }),
  "oversight/drug-flag-vs-type": set("oversight.isFdaRegulatedDrug", true, {
    when: ({ armsInterventionsModule }) =>
      armsInterventionsModule?.interventions?.some(({ type }) => type === "BEHAVIORAL") &&
      armsInterventionsModule.interventions.every(({ type }) => type === "BEHAVIORAL"),
  }),
  "oversight/irb-not-required-recruiting": set(
    "registrationSection.irbInfo.approvalStatus",
    "NOT_REQUIRED",
    {
      anew: true,
      when: (protocol, study) => recruiting(protocol, study) && interventional(protocol, study),
    },
  ),
  "oversight/irb-pending-recruiting": set("registrationSection.irbInfo.approvalStatus", "PENDING", {
    anew: true,
    when: recruiting,
  }),
  "oversight/unapproved-without-device": set("oversight.isUnapprovedDevice", true, {
    anew: true,
    when: ({ oversightModule }) => oversightModule?.isFdaRegulatedDevice === false,
  }),
  "sponsor/collaborator-duplicate": together(
    "sponsor.collaborators.1.name",
    ({ sponsorCollaboratorsModule }) => {
      const [first] = sponsorCollaboratorsModule?.collaborators ?? [];
      return first && { "sponsor.collaborators": [first, first] };
    },
  ),
  "status/completed-cd-estimated": set(`${date("completion")}.type`, "ESTIMATED", {
    when: ({ statusModule }) => statusModule?.overallStatus === "COMPLETED",
  }),
  "status/completed-date-future": set(
    date("completion"),
    { date: "2029-03-01", type: "ESTIMATED" },
    { given: completed, at: `${date("completion")}.date` },
  ),
  "status/completed-pcd-estimated": set(`${date("primaryCompletion")}.type`, "ESTIMATED", {
    when: ({ statusModule }) => statusModule?.overallStatus === "COMPLETED",
  }),
  "status/ea-status-on-study": set("status.overallStatus", "AVAILABLE", { when: recruiting }),
  "status/not-yet-start-actual": set(`${date("start")}.type`, "ACTUAL", {
    given: { ...planned, [date("start")]: { date: "2026-06", type: "ESTIMATED" } },
  }),
  "status/recruiting-start-estimated": set(`${date("start")}.type`, "ESTIMATED", {
    when: ({ statusModule }) => statusModule?.overallStatus === "RECRUITING",
  }),
  "status/why-stopped-unexpected": set("status.whyStopped", "The sponsor ran out of money", {
    anew: true,
    given: completed,
  }),
  "status/withdrawn-enrolled": set("status.overallStatus", "WITHDRAWN", {
    when: ({ designModule }) => (designModule?.enrollmentInfo?.count ?? 0) > 0,
    at: "design.enrollmentInfo.count",
  }),
  "status/zero-enrolled-not-withdrawn": set(
    "design.enrollmentInfo",
    { count: 0, type: "ACTUAL" },
    {
      when: ({ statusModule }) => statusModule?.overallStatus === "TERMINATED",
      at: "status.overallStatus",
    },
  ),
  "arm/type-on-observational": set("arms.armGroups.*.type", "EXPERIMENTAL", {
    anew: true,
    when: observational,
  }),
};
