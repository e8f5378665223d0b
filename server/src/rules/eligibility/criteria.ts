import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isWritten } from "../fillIn.ts";

export const eligibilityPath: Path = ["protocolSection", "eligibilityModule"];
export const criteriaPath: Path = [...eligibilityPath, "eligibilityCriteria"];

/** The criteria that the author has written; undefined where there are none yet. */
export function writtenCriteria(record: CheckedRecord): string | undefined {
  const criteria = record.protocol.eligibilityModule?.eligibilityCriteria;
  return criteria !== undefined && isWritten(criteria) ? criteria : undefined;
}
