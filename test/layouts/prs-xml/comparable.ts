import type { Study } from "../../../server/src/study/study.ts";

/**
 * A study without what a file cannot tell apart: items and objects without any value, the order of
 * names, and the names in arms, which follow from the labels in the interventions.
 */
export function comparable(study: Study): unknown {
  return clean(study, "");
}

function clean(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => clean(item, "")).filter((item) => item !== undefined);
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== "interventionNames")
    .map(([key, child]) => [key, clean(child, key)] as const)
    .filter(([, child]) => child !== undefined && !(Array.isArray(child) && child.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const isTop = name === "protocolSection";
  return entries.length === 0 && !isTop ? undefined : Object.fromEntries(entries);
}
