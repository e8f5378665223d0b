import type { DataElement } from "../element.ts";
import { cite } from "../sources.ts";
import { allTypes, at } from "./building.ts";

export const conditionsElements: readonly DataElement[] = [
  {
    id: "conditions",
    name: "Primary Disease or Condition Being Studied",
    section: "conditions",
    kind: "text",
    path: at("protocolSection.conditionsModule.conditions.*"),
    appliesTo: allTypes,
    requirement: "always",
    condition: "One or more, each as its own entry, if possible a MeSH term.",
    definition: "A disease, disorder or topic that the study is about.",
    maxLength: 160,
    whoItem: 12,
    source: cite("CODA", "GQL"),
    uploadPath: "condition",
  },
  {
    id: "keywords",
    name: "Keywords",
    section: "conditions",
    kind: "text",
    path: at("protocolSection.conditionsModule.keywords.*"),
    appliesTo: allTypes,
    requirement: "optional",
    condition: "Specific ones, spelled out, that are not among the conditions already.",
    definition: "A word or phrase by which readers may look for the study.",
    maxLength: 160,
    source: cite("CODA", "GQL"),
    uploadPath: "keyword",
  },
];
