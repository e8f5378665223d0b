import { fold } from "./fold.ts";

/** A status word that no vocabulary has, with the tokens that it may have meant. */
export interface OldStatus {
  readonly text: string;
  readonly suggest: readonly string[];
}

/** Words that this registry took in the past, as its upload format still does for sites. */
export const legacyStatuses: readonly OldStatus[] = [
  { text: "No longer recruiting", suggest: ["ACTIVE_NOT_RECRUITING", "COMPLETED"] },
  { text: "Active", suggest: ["ACTIVE_NOT_RECRUITING", "RECRUITING"] },
];

/** Words of other registries, of trial management systems and of everyday speech. */
export const foreignStatuses: readonly OldStatus[] = [
  { text: "Ongoing", suggest: ["RECRUITING", "ACTIVE_NOT_RECRUITING"] },
  {
    text: "Not recruiting",
    suggest: ["NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING", "COMPLETED"],
  },
  { text: "Enrolling", suggest: ["RECRUITING", "ENROLLING_BY_INVITATION"] },
  { text: "By invitation", suggest: ["ENROLLING_BY_INVITATION"] },
  { text: "Open", suggest: ["RECRUITING"] },
  { text: "Open to recruitment", suggest: ["RECRUITING"] },
  { text: "Open to accrual", suggest: ["RECRUITING"] },
  { text: "Recruitment ongoing", suggest: ["RECRUITING"] },
  { text: "Planned", suggest: ["NOT_YET_RECRUITING"] },
  { text: "Pending", suggest: ["NOT_YET_RECRUITING"] },
  { text: "In preparation", suggest: ["NOT_YET_RECRUITING"] },
  { text: "In review", suggest: ["NOT_YET_RECRUITING"] },
  { text: "Not started", suggest: ["NOT_YET_RECRUITING"] },
  { text: "Not yet started", suggest: ["NOT_YET_RECRUITING"] },
  { text: "Approved", suggest: ["NOT_YET_RECRUITING", "APPROVED_FOR_MARKETING"] },
  { text: "Closed", suggest: ["ACTIVE_NOT_RECRUITING", "COMPLETED", "TERMINATED"] },
  { text: "Closed to recruitment", suggest: ["ACTIVE_NOT_RECRUITING"] },
  { text: "Closed to accrual", suggest: ["ACTIVE_NOT_RECRUITING"] },
  { text: "Closed to accrual and intervention", suggest: ["ACTIVE_NOT_RECRUITING"] },
  { text: "Recruitment complete", suggest: ["ACTIVE_NOT_RECRUITING", "COMPLETED"] },
  { text: "Recruitment completed", suggest: ["ACTIVE_NOT_RECRUITING", "COMPLETED"] },
  { text: "Enrollment complete", suggest: ["ACTIVE_NOT_RECRUITING", "COMPLETED"] },
  { text: "In follow-up", suggest: ["ACTIVE_NOT_RECRUITING"] },
  { text: "On hold", suggest: ["SUSPENDED"] },
  { text: "Paused", suggest: ["SUSPENDED"] },
  { text: "Temporarily closed", suggest: ["SUSPENDED"] },
  { text: "Temporarily closed to accrual", suggest: ["SUSPENDED"] },
  { text: "Temporarily halted", suggest: ["SUSPENDED"] },
  { text: "Halted", suggest: ["SUSPENDED", "TERMINATED"] },
  { text: "Stopped", suggest: ["TERMINATED", "SUSPENDED"] },
  { text: "Stopped early", suggest: ["TERMINATED"] },
  { text: "Discontinued", suggest: ["TERMINATED"] },
  { text: "Prematurely ended", suggest: ["TERMINATED"] },
  { text: "Terminated early", suggest: ["TERMINATED"] },
  { text: "Administratively complete", suggest: ["TERMINATED"] },
  { text: "Cancelled", suggest: ["WITHDRAWN", "TERMINATED"] },
  { text: "Canceled", suggest: ["WITHDRAWN", "TERMINATED"] },
  { text: "Finished", suggest: ["COMPLETED"] },
  { text: "Ended", suggest: ["COMPLETED", "TERMINATED"] },
  { text: "Data analysis completed", suggest: ["COMPLETED"] },
  {
    text: "Authorised-recruitment may be ongoing or finished",
    suggest: ["RECRUITING", "ACTIVE_NOT_RECRUITING", "COMPLETED"],
  },
];

const legacy = byFold(legacyStatuses);
const foreign = byFold(foreignStatuses);

function byFold(statuses: readonly OldStatus[]): ReadonlyMap<string, OldStatus> {
  return new Map(statuses.map((status) => [fold(status.text), status]));
}

/** The entry for a status word of the registry's past, such as "No longer recruiting". */
export function legacyStatusOf(text: string): OldStatus | undefined {
  return legacy.get(fold(text));
}

/** The entry for a status word that is not this registry's, such as "Ongoing". */
export function foreignStatusOf(text: string): OldStatus | undefined {
  return foreign.get(fold(text));
}
