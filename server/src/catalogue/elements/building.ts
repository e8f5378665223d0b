import type { ElementPath, StudyType } from "../element.ts";

export const allTypes: readonly StudyType[] = [
  "INTERVENTIONAL",
  "OBSERVATIONAL",
  "EXPANDED_ACCESS",
];
/** All but expanded access, which studies nothing. */
export const studies: readonly StudyType[] = ["INTERVENTIONAL", "OBSERVATIONAL"];
export const interventional: readonly StudyType[] = ["INTERVENTIONAL"];
export const observational: readonly StudyType[] = ["OBSERVATIONAL"];
export const expandedAccess: readonly StudyType[] = ["EXPANDED_ACCESS"];

/** A path from its steps joined by dots. */
export function at(path: string): ElementPath {
  return path.split(".");
}
