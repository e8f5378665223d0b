import type { CheckedRecord } from "../checkedRecord.ts";
import { isFuture, isPast } from "../date/elapsed.ts";
import { thisMonth, verifiedPath } from "../date/studyDates.ts";
import type { Fix } from "../rule.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";

const expandedAccess = [
  "AVAILABLE",
  "TEMPORARILY_NOT_AVAILABLE",
  "NO_LONGER_AVAILABLE",
  "APPROVED_FOR_MARKETING",
];
const beforeStart = [
  "NOT_YET_RECRUITING",
  "RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
  "COMPLETED",
  "SUSPENDED",
  "TERMINATED",
  "WITHDRAWN",
];
const underWay = ["RECRUITING", "ACTIVE_NOT_RECRUITING", "ENROLLING_BY_INVITATION", "SUSPENDED"];
const afterEnd = ["COMPLETED", "ACTIVE_NOT_RECRUITING", "TERMINATED", "RECRUITING"];
const stopped = ["TERMINATED", "SUSPENDED", "WITHDRAWN"];

/**
 * The statuses that may be entered for a study of this type, the likeliest by its dates first: the
 * four of expanded access, or the eight of other studies.
 */
export function likelyStatuses(record: CheckedRecord): readonly string[] {
  const { protocol, dates, today } = record;
  if (protocol.designModule?.studyType === "EXPANDED_ACCESS") return expandedAccess;
  const end = dates.completion ?? dates.primaryCompletion;
  // The registry calls a status unknown only when the study should have ended.
  const lapsed = record.profile === "update" && overallStatus(record) === "UNKNOWN";
  const first = protocol.statusModule?.whyStopped
    ? stopped
    : lapsed || (end && isPast(end, today))
      ? afterEnd
      : dates.start && !isFuture(dates.start, today)
        ? underWay
        : [];
  return [...first, ...beforeStart.filter((token) => !first.includes(token))];
}

/** Enters a status and leaves everything else as it is. */
export function enterStatus(token: string): Fix {
  return {
    title: `Set the status to ${statusName(token)}`,
    safe: false,
    changes: [{ kind: "set", path: statusPath, value: token }],
  };
}

/** Enters a status as the outcome of a review that took place this month. */
export function verifyStatus(record: CheckedRecord, token: string): Fix {
  const month = thisMonth(record);
  return {
    title: `Set the status to ${statusName(token)}, verified ${month}`,
    safe: false,
    changes: [
      { kind: "set", path: statusPath, value: token },
      { kind: "set", path: verifiedPath, value: month },
    ],
  };
}
