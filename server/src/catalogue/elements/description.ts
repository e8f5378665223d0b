import type { DataElement } from "../element.ts";
import { cite } from "../sources.ts";
import { allTypes, at } from "./building.ts";

export const descriptionElements: readonly DataElement[] = [
  {
    id: "brief-summary",
    name: "Brief Summary",
    section: "description",
    kind: "markup",
    path: at("protocolSection.descriptionModule.briefSummary"),
    appliesTo: allTypes,
    requirement: "always",
    condition:
      "Plain language with the question or purpose of the study; neither results nor a second copy of the detailed description.",
    definition: "What the study is about, in a few sentences for the public.",
    maxLength: 5000,
    source: cite("CODA", "CLX"),
    uploadPath: "brief_summary/textblock",
  },
  {
    id: "detailed-description",
    name: "Detailed Description",
    section: "description",
    kind: "markup",
    path: at("protocolSection.descriptionModule.detailedDescription"),
    appliesTo: allTypes,
    requirement: "optional",
    condition: "Not the whole protocol, and not what eligibility and outcome measures already say.",
    definition: "More about the protocol, with technical detail.",
    maxLength: 32000,
    source: cite("CODA", "CLX"),
    uploadPath: "detailed_description/textblock",
  },
];
