import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";

export const eligibilityPath: Path = ["protocolSection", "eligibilityModule"];
export const criteriaPath: Path = [...eligibilityPath, "eligibilityCriteria"];

/** The criteria that the author has written; undefined where there are none yet. */
export function writtenCriteria(record: CheckedRecord): string | undefined {
  const criteria = record.protocol.eligibilityModule?.eligibilityCriteria;
  // Nearly always the first character says enough; several rules ask in turn.
  if (criteria !== undefined && /^[^\s[]/.test(criteria)) return criteria;
  return criteria?.trim() && !isFillIn(criteria) ? criteria : undefined;
}
