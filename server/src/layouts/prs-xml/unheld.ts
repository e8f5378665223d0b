import type { Path } from "../../study/path.ts";

/** What no upload can say, though the v2 structure has it, and why. */
export interface Unheld {
  /** A path or the beginning of one; "*" stands for any list item. */
  readonly path: string;
  readonly why: string;
}

const id = "protocolSection.identificationModule";
const status = "protocolSection.statusModule";
const sponsors = "protocolSection.sponsorCollaboratorsModule";
const contacts = "protocolSection.contactsLocationsModule";
const references = "protocolSection.referencesModule";
const byRegistry = "The registry sets it.";
const dates = "The registry keeps the dates of submissions and postings itself.";

/** Elements that no upload holds, whatever their value. */
export const unheld: readonly Unheld[] = [
  { path: `${id}.nctId`, why: "An upload names its record by organization and protocol ID." },
  { path: `${id}.nctIdAliases`, why: byRegistry },
  { path: `${id}.orgStudyIdInfo.type`, why: "The format has no element for it." },
  { path: `${id}.orgStudyIdInfo.link`, why: byRegistry },
  { path: `${id}.secondaryIdInfos.*.link`, why: byRegistry },
  { path: `${id}.organization.class`, why: byRegistry },
  { path: `${status}.lastKnownStatus`, why: byRegistry },
  { path: `${status}.expandedAccessInfo.statusForNctId`, why: "It is that other record's." },
  ...["studyFirst", "resultsFirst", "dispFirst"].map((event) => ({
    path: `${status}.${event}SubmitQcDate`,
    why: dates,
  })),
  ...["studyFirst", "resultsFirst", "dispFirst", "lastUpdate"].flatMap((event) => [
    { path: `${status}.${event}SubmitDate`, why: dates },
    { path: `${status}.${event}PostDateStruct`, why: dates },
  ]),
  { path: `${status}.resultsWaived`, why: byRegistry },
  { path: `${sponsors}.leadSponsor.class`, why: byRegistry },
  { path: `${sponsors}.collaborators.*.class`, why: byRegistry },
  { path: "protocolSection.oversightModule.fdaaa801Violation", why: byRegistry },
  { path: "protocolSection.designModule.nPtrsToThisExpAccNctId", why: byRegistry },
  { path: "protocolSection.eligibilityModule.stdAges", why: "Worked out from the age limits." },
  { path: `${contacts}.locations.*.countryCode`, why: "Worked out from the country." },
  { path: `${contacts}.locations.*.geoPoint`, why: "Worked out from the address." },
  { path: `${references}.references.*.retractions`, why: "Found in PubMed by the registry." },
  { path: "resultsSection", why: "Results have an upload format of their own." },
  { path: "annotationSection", why: "The registry's own notes on its record." },
  { path: "documentSection", why: "The list of files that were uploaded to the registry." },
  { path: "derivedSection", why: "The registry works it out from the other elements." },
  { path: "relatedTrials", why: "Trials that a document only mentions." },
  { path: "locationCount", why: "A number that a listing states of itself." },
  { path: "hasResults", why: "Results are kept as they stand in a file, and not written." },
];

/** Elements that an upload holds, but not with every value or as often. */
export const heldInPart: readonly Unheld[] = [
  { path: `${status}.overallStatus`, why: "Unknown and Withheld are the registry's to set." },
  {
    path: "protocolSection.designModule.designInfo.maskingInfo.masking",
    why: "The level is the number of masked roles; without the roles it cannot be said.",
  },
  { path: `${contacts}.centralContacts.*`, why: "One contact and one to stand in for it." },
  {
    path: `${contacts}.locations.*.contacts.*`,
    why: "One contact and one to stand in for it; investigators without phone and e-mail.",
  },
  {
    path: `${references}.references.*`,
    why: "Derived references are found in PubMed by the registry.",
  },
  {
    path: "protocolSection.armsInterventionsModule.armGroups.*.interventionNames.*",
    why: "A link is a label in the intervention, so a name without an intervention is none.",
  },
];

/** True for an element that no upload holds, whatever its value. */
export function isUnheld(path: Path): boolean {
  return reasonIn(unheld, path) !== undefined;
}

/** Why an upload does not keep the value at a path; undefined where it should. */
export function whyNotHeld(path: Path): string | undefined {
  return reasonIn([...unheld, ...heldInPart], path);
}

function reasonIn(entries: readonly Unheld[], path: Path): string | undefined {
  const key = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  return entries.find((entry) => key === entry.path || key.startsWith(`${entry.path}.`))?.why;
}
