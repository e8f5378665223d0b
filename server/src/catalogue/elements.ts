import type { DataElement, ElementPath, StudyType } from "./element.ts";
import { armsElements } from "./elements/arms.ts";
import { conditionsElements } from "./elements/conditions.ts";
import { contactsElements } from "./elements/contacts.ts";
import { descriptionElements } from "./elements/description.ts";
import { designElements } from "./elements/design.ts";
import { eligibilityElements } from "./elements/eligibility.ts";
import { identificationElements } from "./elements/identification.ts";
import { interventionalDesignElements } from "./elements/interventionalDesign.ts";
import { ipdElements } from "./elements/ipd.ts";
import { observationalDesignElements } from "./elements/observationalDesign.ts";
import { outcomesElements } from "./elements/outcomes.ts";
import { oversightElements } from "./elements/oversight.ts";
import { referencesElements } from "./elements/references.ts";
import { sponsorElements } from "./elements/sponsor.ts";
import { statusElements } from "./elements/status.ts";

/** The registry's data elements of a protocol registration, in the registry's order. */
export const elements: readonly DataElement[] = [
  ...identificationElements,
  ...statusElements,
  ...sponsorElements,
  ...oversightElements,
  ...descriptionElements,
  ...conditionsElements,
  ...designElements,
  ...interventionalDesignElements,
  ...observationalDesignElements,
  ...armsElements,
  ...outcomesElements,
  ...eligibilityElements,
  ...contactsElements,
  ...ipdElements,
  ...referencesElements,
];

const byId: ReadonlyMap<string, DataElement> = new Map(
  elements.map((element) => [element.id, element]),
);

export function elementById(id: string): DataElement | undefined {
  return byId.get(id);
}

/** Elements by the steps of their path joined by dots, which no step holds. */
const byPath: ReadonlyMap<string, readonly DataElement[]> = pathIndex();

function pathIndex(): Map<string, DataElement[]> {
  const index = new Map<string, DataElement[]>();
  const add = (path: ElementPath, element: DataElement) => {
    const key = path.join(".");
    const present = index.get(key);
    if (present === undefined) index.set(key, [element]);
    else if (!present.includes(element)) present.push(element);
  };
  // Main paths first, so that an element at home at a path comes before a mere visitor.
  for (const element of elements) {
    if (element.path !== undefined) add(element.path, element);
  }
  for (const element of elements) {
    for (const path of element.alsoAt ?? []) add(path, element);
    // The list of a repeated element means the element too: a heading, an empty list.
    if (element.path?.at(-1) === "*") add(element.path.slice(0, -1), element);
  }
  return index;
}

/**
 * The element whose value stands at `path`. Where elements share a path, as the two kinds of
 * overall status do, the one that applies to `studyType`, else the first in the registry's order.
 */
export function elementAt(
  path: readonly (string | number)[],
  studyType?: StudyType,
): DataElement | undefined {
  let key = "";
  for (const step of path) {
    const part = typeof step === "number" ? "*" : step;
    key = key === "" ? part : `${key}.${part}`;
  }
  const found = byPath.get(key);
  if (studyType !== undefined && found !== undefined && found.length > 1) {
    return found.find((element) => element.appliesTo.includes(studyType)) ?? found[0];
  }
  return found?.[0];
}
