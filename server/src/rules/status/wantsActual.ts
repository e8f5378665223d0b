import type { StudyDateKey } from "../date/studyDates.ts";

const ended = ["COMPLETED", "TERMINATED"];
const wanting: { readonly [key in StudyDateKey]: readonly string[] } = {
  start: ["ACTIVE_NOT_RECRUITING", ...ended],
  primaryCompletion: ended,
  completion: ended,
};

/** True when a study with this status has surely reached the date, so that it has to be Actual. */
export function wantsActual(status: string | undefined, key: StudyDateKey): boolean {
  return status !== undefined && wanting[key].includes(status);
}
