import type { ArmGroup, Intervention } from "./study.ts";

/**
 * True when `reference`, an entry of an arm's `interventionNames`, names the intervention. The API
 * writes "Type: Name"; authors and listing sites often write the name alone.
 */
export function namesIntervention(reference: string, intervention: Intervention): boolean {
  const name = intervention.name;
  if (name === undefined || name === "") return false;
  return (
    reference === name ||
    (reference.endsWith(name) && /^[A-Za-z/ ]+: $/.test(reference.slice(0, -name.length)))
  );
}

/** True when the arm and the intervention are tied, in either direction of the registry's matrix. */
export function areLinked(arm: ArmGroup, intervention: Intervention): boolean {
  return (
    (arm.interventionNames?.some((reference) => namesIntervention(reference, intervention)) ??
      false) ||
    (arm.label !== undefined && (intervention.armGroupLabels?.includes(arm.label) ?? false))
  );
}
