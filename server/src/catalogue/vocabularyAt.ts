import type { StudyType } from "./element.ts";
import { elementAt } from "./elements.ts";
import type { VocabularyName } from "./terms.ts";

const protocol = "protocolSection";
const contacts = `${protocol}.contactsLocationsModule`;
const sponsors = `${protocol}.sponsorCollaboratorsModule`;
const status = `${protocol}.statusModule`;

/** Places with a vocabulary that are only a part of a data element, or no element at all. */
const parts: ReadonlyMap<string, VocabularyName> = new Map([
  [`${protocol}.identificationModule.organization.class`, "AgencyClass"],
  [`${sponsors}.leadSponsor.class`, "AgencyClass"],
  [`${sponsors}.collaborators.*.class`, "AgencyClass"],
  [`${contacts}.centralContacts.*.role`, "ContactRole"],
  [`${contacts}.locations.*.contacts.*.role`, "ContactRole"],
  [`${contacts}.overallOfficials.*.role`, "OfficialRole"],
  [`${protocol}.designModule.expandedAccessTypes.individual`, "YesNo"],
  [`${protocol}.designModule.expandedAccessTypes.intermediate`, "YesNo"],
  [`${protocol}.designModule.expandedAccessTypes.treatment`, "YesNo"],
  [`${status}.expandedAccessInfo.statusForNctId`, "ExpandedAccessStatus"],
  [`${status}.studyFirstPostDateStruct.type`, "DateType"],
  [`${status}.resultsFirstPostDateStruct.type`, "DateType"],
  [`${status}.dispFirstPostDateStruct.type`, "DateType"],
  [`${status}.lastUpdatePostDateStruct.type`, "DateType"],
]);

/**
 * The vocabulary of which the value at `path` must be a term. Undefined also for ages and
 * durations, whose vocabulary is that of their units, and for kinds of available data, which may be
 * free text.
 */
export function vocabularyAt(
  path: readonly (string | number)[],
  studyType?: StudyType,
): VocabularyName | undefined {
  const key = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  const part = parts.get(key);
  if (part !== undefined) return part;
  const element = elementAt(path, studyType);
  const isTerm = element?.kind === "term" || element?.kind === "yesNo";
  return isTerm && element.path?.join(".") === key ? element.vocabulary : undefined;
}
