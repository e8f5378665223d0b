import type { ElementPath } from "./element.ts";
import { at } from "./elements/building.ts";

/** An item of the WHO Trial Registration Data Set, version 1.3.1, and what of a record answers it. */
export interface WhoItem {
  /** 1 to 24. */
  readonly number: number;
  readonly name: string;
  /** One of these with a value is an answer, the first before the others. */
  readonly answers: readonly ElementPath[];
  /** True where a study may have none, so that its absence says nothing. */
  readonly mayBeNone?: boolean;
}

const identification = "protocolSection.identificationModule";
const status = "protocolSection.statusModule";
const sponsors = "protocolSection.sponsorCollaboratorsModule";
const contacts = "protocolSection.contactsLocationsModule";
const outcomes = "protocolSection.outcomesModule";

export const whoItems: readonly WhoItem[] = [
  item("Primary registry and trial identifying number", `${identification}.nctId`),
  item("Date of registration in the primary registry", `${status}.studyFirstSubmitDate`),
  item(
    "Secondary identifying numbers",
    `${identification}.orgStudyIdInfo.id`,
    `${identification}.secondaryIdInfos`,
  ),
  // The registry has no element for funders: sponsor and collaborators stand for them.
  item("Sources of monetary or material support", `${sponsors}.leadSponsor.name`),
  item("Primary sponsor", `${sponsors}.leadSponsor.name`),
  { ...item("Secondary sponsors", `${sponsors}.collaborators`), mayBeNone: true },
  item(
    "Contact for public queries",
    `${contacts}.centralContacts`,
    `${contacts}.locations.*.contacts`,
  ),
  item(
    "Contact for scientific queries",
    `${contacts}.overallOfficials`,
    `${sponsors}.responsibleParty`,
  ),
  item("Public title", `${identification}.briefTitle`),
  item("Scientific title", `${identification}.officialTitle`),
  item("Countries of recruitment", `${contacts}.locations.*.country`),
  item("Health conditions or problems studied", "protocolSection.conditionsModule.conditions"),
  item("Interventions", "protocolSection.armsInterventionsModule.interventions"),
  item(
    "Key inclusion and exclusion criteria",
    "protocolSection.eligibilityModule.eligibilityCriteria",
  ),
  item("Study type", "protocolSection.designModule.studyType"),
  item("Date of first enrolment", `${status}.startDateStruct.date`),
  item("Sample size", "protocolSection.designModule.enrollmentInfo.count"),
  item("Recruitment status", `${status}.overallStatus`),
  item("Primary outcomes", `${outcomes}.primaryOutcomes`),
  { ...item("Key secondary outcomes", `${outcomes}.secondaryOutcomes`), mayBeNone: true },
  item("Ethics review", "registrationSection.irbInfo.approvalStatus"),
  item(
    "Completion date",
    `${status}.completionDateStruct.date`,
    `${status}.primaryCompletionDateStruct.date`,
  ),
  { ...item("Summary results", "resultsSection", "hasResults"), mayBeNone: true },
  item("IPD sharing statement", "protocolSection.ipdSharingStatementModule.ipdSharing"),
].map((each, i) => ({ ...each, number: i + 1 }));

function item(name: string, ...answers: readonly string[]): Omit<WhoItem, "number"> {
  return { name, answers: answers.map(at) };
}
