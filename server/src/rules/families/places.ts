import type { DataElement, ElementPath } from "../../catalogue/element.ts";
import { elementAt, elementById } from "../../catalogue/elements.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import type { Path } from "../../study/path.ts";

/** A data element that has a place in a study. */
export type PlacedElement = DataElement & { readonly path: ElementPath };

/**
 * The element of the catalogue with this id; for a path with dots, a part of the element that stands
 * there. Throws for what the catalogue does not have.
 */
export function placedElement(id: string): PlacedElement {
  const element = id.includes(".") ? partAt(id.split(".")) : elementById(id);
  if (element?.path === undefined) throw new Error(`no element "${id}" with a place in a study`);
  return element as PlacedElement;
}

function partAt(path: ElementPath): DataElement | undefined {
  const element = elementAt(path);
  if (element === undefined) return undefined;
  const vocabulary = vocabularyAt(path);
  const { vocabulary: _, ...whole } = element;
  return vocabulary === undefined
    ? { ...whole, path, kind: "text" }
    : { ...whole, path, kind: "term", vocabulary };
}

/** The path of one value: `steps` with the indices of `place` for "*". */
export function pathOf(steps: ElementPath, place: readonly number[]): Path {
  let next = 0;
  return steps.map((step) => (step === "*" ? (place[next++] ?? 0) : step));
}
