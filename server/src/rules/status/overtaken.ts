import type { CheckedRecord } from "../checkedRecord.ts";
import { isPast, monthsSince } from "../date/elapsed.ts";
import { misordered } from "../date/order.ts";
import { perRecord } from "../perRecord.ts";
import { hasComputedStatus, openStatuses, overallStatus } from "./overallStatus.ts";

/** The rule that says how time has overtaken the status of a record. */
type Overtaken =
  | "status/computed-value-entered"
  | "status/would-become-unknown"
  | "status/recruiting-after-completion"
  | "status/not-yet-but-started";

/** Months without verification after which the registry doubts an open status. */
const monthsUntilUnknown = 24;

const overtakenBy = perRecord((record) => ({ rule: ruleOn(record) }));

/**
 * The one rule that speaks when the dates and the status do not fit today. The four describe the
 * same neglect from the gravest to the mildest, so only the gravest that holds is said; rules about
 * a single date that has passed ask here whether it has been said already.
 */
export function overtaken(record: CheckedRecord): Overtaken | undefined {
  return overtakenBy(record).rule;
}

function ruleOn(record: CheckedRecord): Overtaken | undefined {
  const status = overallStatus(record);
  if (hasComputedStatus(record)) return "status/computed-value-entered";
  if (status === undefined || !openStatuses.includes(status)) return undefined;
  if (misordered(record).size > 0) return undefined;
  const { today } = record;
  const { start, primaryCompletion, completion, verified } = record.dates;
  const primaryPast = primaryCompletion && isPast(primaryCompletion, today);
  const completionPast = completion && isPast(completion, today);
  const unverified = verified && monthsSince(verified, today) >= monthsUntilUnknown;
  if (unverified && (primaryPast || completionPast)) return "status/would-become-unknown";
  if (completionPast) return "status/recruiting-after-completion";
  if (status === "NOT_YET_RECRUITING" && start && isPast(start, today))
    return "status/not-yet-but-started";
  return undefined;
}
