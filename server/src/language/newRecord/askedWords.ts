import type { StudyType } from "../../catalogue/element.ts";
import type { Path } from "../../study/path.ts";

/**
 * What the author is asked for, where the registry's name of an element does not say enough. Equal
 * words mean the same thing, which is then typed once.
 */
export function askedWords(path: Path, studyType: StudyType): string | undefined {
  const items = path.filter((step) => typeof step === "number");
  const key = path
    .map((step) => (typeof step === "number" ? "*" : step))
    .slice(1)
    .join(".");
  const asked = words[key]?.replace("#", ordinals[items[0] ?? 0] ?? "next");
  return studyType === "OBSERVATIONAL" ? asked?.replace(/\barm$/, "group") : asked;
}

const ordinals = "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth".split(",");

const words: { readonly [path: string]: string } = {
  "identificationModule.orgStudyIdInfo.id": "protocol ID",
  "identificationModule.briefTitle": "brief title in plain words",
  "identificationModule.officialTitle": "official title as in the protocol",
  "statusModule.startDateStruct.date": "start date",
  "statusModule.primaryCompletionDateStruct.date": "primary completion date",
  "statusModule.completionDateStruct.date": "study completion date",
  "sponsorCollaboratorsModule.leadSponsor.name": "name of the sponsor",
  "sponsorCollaboratorsModule.responsibleParty.type": "responsible party",
  "irbInfo.approvalStatus": "state of the ethics review",
  "descriptionModule.briefSummary": "brief summary in plain words",
  "conditionsModule.conditions.*": "condition",
  "designModule.enrollmentInfo.count": "number of participants",
  "designModule.designInfo.primaryPurpose": "primary purpose",
  "designModule.designInfo.timePerspective": "time perspective",
  "armsInterventionsModule.armGroups.*.label": "title of the # arm",
  "armsInterventionsModule.armGroups.*.description": "description of the # arm",
  "armsInterventionsModule.interventions.*.name": "name of the # intervention",
  "armsInterventionsModule.interventions.*.description":
    "dose, frequency and duration of the # intervention",
  "outcomesModule.primaryOutcomes.*.measure": "what is measured",
  "outcomesModule.primaryOutcomes.*.timeFrame": "when it is measured",
  "outcomesModule.primaryOutcomes.*.description": "how it is measured",
  "eligibilityModule.sex": "sex",
  "eligibilityModule.minimumAge": "minimum age",
  "eligibilityModule.maximumAge": "maximum age",
  "eligibilityModule.studyPopulation": "population from which participants are chosen",
  "eligibilityModule.samplingMethod": "sampling method",
  "contactsLocationsModule.locations.*.facility": "name of the site",
  "contactsLocationsModule.locations.*.city": "city of the site",
  "contactsLocationsModule.locations.*.country": "country of the site",
};
