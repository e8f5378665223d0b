import type { Path } from "../../study/path.ts";
import { blocks, bold } from "../markdown.ts";

/** Places of a record that are no data element of the registration. */
const notes: Readonly<Record<string, readonly [name: string, text: string]>> = {
  relatedTrials: [
    "Related trials",
    "Trials that the document names beside its own. They are for the reader and no part of the record.",
  ],
  "relatedTrials.title": ["Title of a related trial", "The title as this document gives it."],
  "relatedTrials.nctId": [
    "Number of a related trial",
    "It leads to a record of another study, not to this one's.",
  ],
  "armsInterventionsModule.interventions.armGroupLabels": [
    "Arm of an intervention",
    "The label of an arm in which the intervention is given, word for word.",
  ],
  "statusModule.lastUpdatePostDateStruct.date": [
    "Last Update Posted",
    "When the registry published the latest version. Set by the registry.",
  ],
  "identificationModule.secondaryIdInfos.link": [
    "Link of a secondary ID",
    "Where the number can be looked up.",
  ],
  locationCount: ["Number of sites", "The number that the listing states in its heading."],
};

export function otherText(path: Path): string | undefined {
  const key = path
    .filter((step) => typeof step === "string" && step !== "protocolSection")
    .join(".");
  const note = notes[key];
  return note && blocks(bold(note[0]), note[1]);
}
