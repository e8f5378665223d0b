import { checkedRecord } from "../../server/src/rules/check.ts";
import type { CheckedRecord } from "../../server/src/rules/checkedRecord.ts";
import type { Study } from "../../server/src/study/study.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

type Eligibility = NonNullable<Study["protocolSection"]["eligibilityModule"]>;

/** A record of nothing but these eligibility criteria and what belongs to them. */
export function recordWithCriteria(
  eligibilityCriteria: string,
  eligibility: Eligibility = {},
): CheckedRecord {
  const eligibilityModule = { ...eligibility, eligibilityCriteria };
  return checkedRecord(recordOfValue({ protocolSection: { eligibilityModule } }), {
    profile: "auto",
    today: { year: 2026, month: 6, day: 1 },
  });
}
