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

/**
 * Calls `visit` with each value that stands at `steps`, and with undefined where there is none: once
 * for a path without "*", else once for each item of the lists on the way. `place` holds the indices
 * of those items and is reused, so that nothing is made for a value that is right.
 */
export function forEachValue(
  root: unknown,
  steps: ElementPath,
  visit: (value: unknown, place: readonly number[]) => void,
): void {
  walk(root, steps, 0, [], visit);
}

function walk(
  root: unknown,
  steps: ElementPath,
  from: number,
  place: number[],
  visit: (value: unknown, place: readonly number[]) => void,
): void {
  let node = root;
  for (let i = from; i < steps.length; i++) {
    const step = steps[i] as string;
    if (step === "*") {
      if (!Array.isArray(node)) return;
      for (let item = 0; item < node.length; item++) {
        place.push(item);
        walk(node[item], steps, i + 1, place, visit);
        place.pop();
      }
      return;
    }
    node =
      typeof node === "object" && node !== null
        ? (node as Readonly<Record<string, unknown>>)[step]
        : undefined;
  }
  visit(node, place);
}

/** The path of one value: `steps` with the indices of `place` for "*". */
export function pathOf(steps: ElementPath, place: readonly number[]): Path {
  let next = 0;
  return steps.map((step) => (step === "*" ? (place[next++] ?? 0) : step));
}
