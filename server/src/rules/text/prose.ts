import type { Path } from "../../study/path.ts";
import { outcomeLists } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";

/** A text of the record that is written in sentences or words, in the order in which it is read. */
export interface Prose {
  readonly text: string;
  readonly kind: ProseKind;
  readonly module: string;
  /** The list that it stands in, and where; else undefined and -1. */
  readonly list: string | undefined;
  readonly index: number;
  /** Undefined for an entry of a list of texts. */
  readonly element: string | undefined;
}

export const proseKinds = [
  "title",
  "summary",
  "description",
  "term",
  "detail",
  "outcome title",
  "outcome",
  "criteria",
] as const;
export type ProseKind = (typeof proseKinds)[number];

/** The texts of the record, listed once: several rules walk them. */
export const proseOf = perRecord(list);

function list({ protocol }: CheckedRecord): readonly Prose[] {
  const all: Prose[] = [];
  const add = (
    kind: ProseKind,
    text: string | undefined,
    module: string,
    element: string | undefined,
    inList?: string,
    index = -1,
  ) => {
    if (text) all.push({ text, kind, module, list: inList, index, element });
  };
  const own = protocol.identificationModule;
  add("title", own?.briefTitle, "identificationModule", "briefTitle");
  add("title", own?.officialTitle, "identificationModule", "officialTitle");
  const told = protocol.descriptionModule;
  add("summary", told?.briefSummary, "descriptionModule", "briefSummary");
  add("description", told?.detailedDescription, "descriptionModule", "detailedDescription");
  const topics = protocol.conditionsModule;
  topics?.conditions?.forEach((term, i) => {
    add("term", term, "conditionsModule", undefined, "conditions", i);
  });
  topics?.keywords?.forEach((term, i) => {
    add("term", term, "conditionsModule", undefined, "keywords", i);
  });
  const design = protocol.designModule?.designInfo;
  add("detail", design?.interventionModelDescription, "designModule", "model");
  add("detail", design?.maskingInfo?.maskingDescription, "designModule", "masking");
  const groups = protocol.armsInterventionsModule;
  groups?.armGroups?.forEach((arm, i) => {
    add("term", arm.label, "armsInterventionsModule", "label", "armGroups", i);
    add("detail", arm.description, "armsInterventionsModule", "description", "armGroups", i);
  });
  groups?.interventions?.forEach((each, i) => {
    add("term", each.name, "armsInterventionsModule", "name", "interventions", i);
    add("detail", each.description, "armsInterventionsModule", "description", "interventions", i);
  });
  for (const of of outcomeLists)
    protocol.outcomesModule?.[of]?.forEach((each, i) => {
      add("outcome title", each.measure, "outcomesModule", "measure", of, i);
      add("outcome", each.description, "outcomesModule", "description", of, i);
    });
  const eligibility = protocol.eligibilityModule;
  add("criteria", eligibility?.eligibilityCriteria, "eligibilityModule", "eligibilityCriteria");
  add("detail", eligibility?.studyPopulation, "eligibilityModule", "studyPopulation");
  return all;
}

/** The elements of each module that are among these texts. */
const proseElements: { readonly [module: string]: readonly string[] } = {
  identificationModule: ["briefTitle", "officialTitle"],
  descriptionModule: ["briefSummary", "detailedDescription"],
  conditionsModule: ["conditions", "keywords"],
  designModule: ["interventionModelDescription", "maskingDescription"],
  armsInterventionsModule: ["description", "label", "name"],
  outcomesModule: ["description", "measure"],
  eligibilityModule: ["eligibilityCriteria", "studyPopulation"],
};

export function isProse(module: string, element: string): boolean {
  return proseElements[module]?.includes(element) === true;
}

/** Elements that stand deeper than their module. */
const deeper: { readonly [element: string]: Path } = {
  model: ["designInfo", "interventionModelDescription"],
  masking: ["designInfo", "maskingInfo", "maskingDescription"],
};

export function pathOfProse({ module, list: inList, index, element }: Prose): Path {
  const own = element === undefined ? [] : (deeper[element] ?? [element]);
  return ["protocolSection", module, ...(inList === undefined ? [] : [inList, index]), ...own];
}

const lists: { readonly [list: string]: string } = {
  armGroups: "arm group",
  conditions: "condition",
  interventions: "intervention",
  keywords: "keyword",
  primaryOutcomes: "primary outcome",
  secondaryOutcomes: "secondary outcome",
  otherOutcomes: "other outcome",
};

const elements: { readonly [element: string]: string } = {
  briefTitle: "the brief title",
  officialTitle: "the official title",
  briefSummary: "the brief summary",
  detailedDescription: "the detailed description",
  model: "the description of the intervention model",
  masking: "the masking description",
  eligibilityCriteria: "the text of the eligibility criteria",
  studyPopulation: "the study population",
  description: "the description",
  label: "the title",
  measure: "the title",
  name: "the name",
};

/** `the brief summary`, `the description of primary outcome 3`, `keyword 2`. */
export function nameOfProse({ list: inList, index, element }: Prose): string {
  const name = (element === undefined ? undefined : elements[element]) ?? "the text";
  if (inList === undefined) return name;
  const entry = `${lists[inList] ?? "entry"} ${index + 1}`;
  return element === undefined ? entry : `${name} of ${entry}`;
}
