import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";

export const statusPath: Path = ["protocolSection", "statusModule", "overallStatus"];
export const lastKnownPath: Path = ["protocolSection", "statusModule", "lastKnownStatus"];
export const whyStoppedPath: Path = ["protocolSection", "statusModule", "whyStopped"];

/** The token of the overall status; undefined where there is none or it is not understood. */
export function overallStatus(record: CheckedRecord): string | undefined {
  return statusRead(record).token;
}

/** Looked up once: a fifth of all rules ask for it. */
const statusRead = perRecord(({ protocol }) => {
  const text = protocol.statusModule?.overallStatus;
  const term = text === undefined ? undefined : termOf("Status", text);
  return { text, token: term?.token, computed: term?.computed === true };
});

/** The overall status as it is written, understood or not. */
export function writtenStatus(record: CheckedRecord): string | undefined {
  return statusRead(record).text;
}

/** True for a record whose status is one that the registry computes and nobody enters. */
export function hasComputedStatus(record: CheckedRecord): boolean {
  return statusRead(record).computed;
}

/** The status as the registry's pages show it: "Active, not recruiting". */
export function statusName(token: string): string {
  return termOf("Status", token)?.display ?? token;
}

/** Statuses that say that the study is still to do something with participants. */
export const openStatuses: readonly string[] = [
  "NOT_YET_RECRUITING",
  "RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
];

/** Statuses that ask for a reason (42 CFR 11.10). */
export const stoppedStatuses: readonly string[] = ["SUSPENDED", "TERMINATED", "WITHDRAWN"];

/** Statuses after which nothing is expected to change any more. */
export const finishedStatuses: readonly string[] = [
  "COMPLETED",
  "TERMINATED",
  "WITHDRAWN",
  "NO_LONGER_AVAILABLE",
  "APPROVED_FOR_MARKETING",
];

/** Statuses that the registry computes and nobody enters. */
export function isComputed(token: string | undefined): boolean {
  return token !== undefined && termOf("Status", token)?.computed === true;
}
