import type { DataElement, StudyType } from "../catalogue/element.ts";
import { termOf } from "../catalogue/vocabularies.ts";
import type { Study } from "../study/study.ts";

/** In few words, for a list: when the registry wants the element. */
export function shortRequirement({ requirement }: DataElement): string {
  switch (requirement) {
    case "always":
      return "required";
    case "fromFinalRule":
      return "required since 2017";
    case "conditional":
      return "required in some cases";
    case "computed":
      return "set by the registry";
    case "optional":
      return "optional";
  }
}

/** The study type where the record gives one of the registry's three. */
export function studyTypeOf({ protocolSection }: Study): StudyType | undefined {
  const type = protocolSection.designModule?.studyType;
  const token = type === undefined ? undefined : termOf("StudyType", type)?.token;
  return types.find((known) => known === token);
}

const types: readonly StudyType[] = ["INTERVENTIONAL", "OBSERVATIONAL", "EXPANDED_ACCESS"];

/** False where the registry does not ask the element of such a study. */
export function appliesTo(element: DataElement, type: StudyType | undefined): boolean {
  return type === undefined || element.appliesTo.includes(type);
}

/** What the requirement depends on in one record. */
interface RequirementFacts {
  readonly type: StudyType | undefined;
  /** Undefined for a record without a start date that can be read. */
  readonly startedSinceFinalRule: boolean | undefined;
}

/** When the registry wants the element, as a sentence about this record, with the condition. */
export function requirementSentence(element: DataElement, facts: RequirementFacts): string {
  const { type } = facts;
  if (type !== undefined && !appliesTo(element, type)) {
    const others = element.appliesTo.map((applies) => plurals[applies]).join(" and ");
    return `**Not for ${plurals[type]}:** only for ${others}.`;
  }
  return element.condition === undefined
    ? requirement(element, facts)
    : `${requirement(element, facts)} ${element.condition}`;
}

const plurals: { readonly [type in StudyType]: string } = {
  INTERVENTIONAL: "interventional studies",
  OBSERVATIONAL: "observational studies",
  EXPANDED_ACCESS: "expanded access records",
};

function requirement(
  { requirement: when }: DataElement,
  { startedSinceFinalRule }: RequirementFacts,
): string {
  switch (when) {
    case "always":
      return "**Required.**";
    case "fromFinalRule":
      return `**Required of studies that started on or after 18 January 2017** (42 CFR Part 11)${
        startedSinceFinalRule === undefined
          ? "; the start date, which decides it, is missing here."
          : startedSinceFinalRule
            ? ", as this one did or will."
            : "; this one started before."
      }`;
    case "conditional":
      return "**Required in some cases.**";
    case "computed":
      return "**Set by the registry,** not by the sponsor.";
    case "optional":
      return "**Optional.**";
  }
}
