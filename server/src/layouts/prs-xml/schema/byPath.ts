import type { ElementPath } from "../../../catalogue/element.ts";
import type { Path } from "../../../study/path.ts";
import { clinicalStudy, definitionsFrom } from "./clinicalStudy.ts";
import type { XmlDefinition } from "./definition.ts";

/** The definition of each path that a single element or the first of several says. */
const byPattern: ReadonlyMap<string, XmlDefinition> = patterns();

function patterns(): Map<string, XmlDefinition> {
  const found = new Map<string, XmlDefinition>();
  const add = (path: ElementPath | undefined, definition: XmlDefinition | undefined) => {
    const key = path?.join(".");
    if (key !== undefined && definition && !found.has(key)) found.set(key, definition);
  };
  for (const definition of definitionsFrom(clinicalStudy)) {
    add(definition.value?.path, definition);
    for (const { paths, parts } of definition.combinations)
      for (const path of paths) add(path, definition.byName.get(parts[0] ?? ""));
  }
  for (const definition of definitionsFrom(clinicalStudy)) {
    const { item, value, standsFor } = definition;
    add(item?.path, definition);
    if (definition.parent) add(standsFor, definition);
    // The list stands where its items stand.
    for (const path of [item?.path, value?.path])
      if (path?.at(-1) === "*") add(path.slice(0, -1), definition);
  }
  return found;
}

/** The definition of the element that says the value at `path`, or would say it. */
export function definitionOf(path: Path): XmlDefinition | undefined {
  return byPattern.get(path.map((step) => (typeof step === "number" ? "*" : step)).join("."));
}

/** What an element of a file stands for, alone or with others. */
export function placeOf({
  name,
  parent,
  standsFor,
  value,
}: XmlDefinition): ElementPath | undefined {
  const combined = parent?.combinations.find(({ parts }) => parts.includes(name));
  return standsFor ?? value?.path ?? combined?.paths[0];
}

/** The path with the indices of the items in the places of "*". */
export function resolve(path: Path, indices: readonly number[]): Path {
  let next = 0;
  return path.map((step) => (step === "*" ? (indices[next++] ?? 0) : step));
}
