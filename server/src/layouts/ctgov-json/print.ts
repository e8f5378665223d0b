import { type Shape, studyShape } from "../../study/shape.ts";
import type { Study } from "../../study/study.ts";
import { isObject } from "./conform.ts";

/**
 * The study as the registry's API writes it, indented by two spaces; several as the API answers a
 * search. Unknown elements come last.
 */
export function printCtgovJson(studies: readonly Study[]): string {
  const ordered = studies.map((study) => inRegistryOrder(study, studyShape));
  const value = ordered.length === 1 ? ordered[0] : { studies: ordered };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function inRegistryOrder(value: unknown, shape: Shape | undefined): unknown {
  if (shape?.kind === "list" && Array.isArray(value))
    return value.map((item) => inRegistryOrder(item, shape.item));
  if (shape?.kind !== "object" || !isObject(value)) return value;
  const known = shape.names.filter((name) => Object.hasOwn(value, name));
  const others = Object.keys(value).filter((name) => !(name in shape.fields));
  return Object.fromEntries(
    [...known, ...others].map((name) => [name, inRegistryOrder(value[name], shape.fields[name])]),
  );
}
