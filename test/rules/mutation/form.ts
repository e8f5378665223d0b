import { type Fault, lengthened, observational, recruiting, set } from "./fault.ts";

const foreign = "Quite another thing";

/** Values that the registry cannot read or take, by the rule that reports them. */
export const form: Readonly<Record<string, Fault>> = {
  "arm/description-too-long": lengthened("arms.armGroups.*.description", 999),
  "arm/label-too-long": lengthened("arms.armGroups.*.label", 100),
  "condition/too-long": lengthened("conditions.conditions.*", 160),
  "contact/email-malformed": set("contacts.centralContacts.*.email", "kari@example"),
  "contact/phone-malformed": set("contacts.centralContacts.*.phone", "+1 (785) 555.0100"),
  "date/day-missing": set("status.startDateStruct", { date: "2024-03", type: "ACTUAL" }),
  "date/impossible": set("status.startDateStruct.date", (date: string) =>
    /-(?:04|06|09|11)-30$/.test(date) ? date.replace(/30$/, "31") : undefined,
  ),
  "date/malformed": set("status.startDateStruct.date", (date: string) =>
    date.length === 10 ? date.replaceAll("-", "/") : undefined,
  ),
  "date/year-only": set("status.startDateStruct.date", (date: string) => date.slice(0, 4)),
  "description/too-long": lengthened("description.detailedDescription", 32_000),
  "design/invalid-token": set("design.designInfo.primaryPurpose", foreign),
  "design/obs-model-legacy": set("design.designInfo.observationalModel", "DEFINED_POPULATION"),
  "design/phase-combination": set("design.phases", ["PHASE1", "PHASE4"]),
  "design/time-perspective-combined": set(
    "design.designInfo.timePerspective",
    "Retrospective/Prospective",
    { when: observational },
  ),
  "eligibility/age-unit-missing": set(
    "eligibility.minimumAge",
    (age: string) => /\d+/.exec(age)?.[0],
  ),
  "eligibility/age-zero": set("eligibility.minimumAge", "0 Years"),
  "eligibility/criteria-too-long": lengthened("eligibility.eligibilityCriteria", 20_000),
  "eligibility/min-age-malformed": set("eligibility.minimumAge", (age: string) =>
    age.endsWith(" Years") ? age.replace(" Years", "+") : undefined,
  ),
  "id/eudract-suffix": set("id.secondaryIdInfos.*", {
    id: "2015-002540-13-HU",
    type: "EUDRACT_NUMBER",
  }),
  "id/nct-leading-zero": set("id.nctId", "NCT12345678"),
  "id/nct-malformed": set("id.nctId", (nctId: string) => nctId.slice(0, -1)),
  "id/protocol-id-too-long": lengthened("id.orgStudyIdInfo.id", 30),
  "id/secondary-malformed": set("id.secondaryIdInfos.*", {
    id: "2015-00254-13",
    type: "EUDRACT_NUMBER",
  }),
  "intervention/description-too-long": lengthened("arms.interventions.*.description", 1000),
  "intervention/name-too-long": lengthened("arms.interventions.*.name", 200),
  "intervention/type-invalid": set("arms.interventions.*.type", foreign),
  "keyword/too-long": lengthened("conditions.keywords.*", 160),
  "link/url-malformed": set("references.seeAlsoLinks.*.url", "www.example.org"),
  "location/country-unknown": set("contacts.locations.*.country", "Deutschland"),
  "official/role-invalid": set("contacts.overallOfficials.*.role", foreign),
  "outcome/description-too-long": lengthened("outcomes.primaryOutcomes.*.description", 999),
  "outcome/time-frame-number-only": set("outcomes.primaryOutcomes.*.timeFrame", "12"),
  "outcome/time-frame-too-long": lengthened("outcomes.secondaryOutcomes.*.timeFrame", 254),
  "outcome/title-too-long": lengthened("outcomes.primaryOutcomes.*.measure", 254),
  "reference/doi-malformed": set(
    "references.references.*.citation",
    (citation: string) => `${citation} doi: 10.1089`,
  ),
  "reference/pmid-malformed": set("references.references.*.pmid", (pmid: string) => `PMC${pmid}`),
  "sponsor/class-invalid": set("sponsor.leadSponsor.class", foreign),
  "sponsor/name-too-long": lengthened("sponsor.leadSponsor.name", 160),
  "status/invalid-token": set("status.overallStatus", "Recruting", { when: recruiting }),
  "status/legacy-token": set("status.overallStatus", "No longer recruiting", {
    when: ({ statusModule }) => statusModule?.overallStatus === "ACTIVE_NOT_RECRUITING",
  }),
  "status/why-stopped-too-long": lengthened("status.whyStopped", 250),
  "summary/too-long": lengthened("description.briefSummary", 5000),
  "text/encoding": set("description.briefSummary", (text: string) => `${text} At 37 Â°C.`),
  "text/markdown-escape": set("description.briefSummary", (text: string) => `${text} Of \\>3.`),
  "text/too-long": lengthened("design.designInfo.maskingInfo.maskingDescription", 1000),
  "title/acronym-too-long": set("id.acronym", "AVERYLONGACRONYM"),
  "title/brief-too-long": lengthened("id.briefTitle", 300),
  "title/official-too-long": lengthened("id.officialTitle", 600),
};
