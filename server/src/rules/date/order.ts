import { compareDates, isoDate, type PartialDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import type { Report } from "../rule.ts";
import type { StudyDate, StudyDateKey } from "./studyDates.ts";

/**
 * The dates that contradict each other's order. One of them is wrong, so that nothing can be said
 * about how they stand to today until that is settled.
 */
export const misordered = perRecord(({ dates }): ReadonlySet<StudyDateKey> => {
  const { start, primaryCompletion, completion } = dates;
  const keys: StudyDateKey[] = [];
  if (isLater(start, primaryCompletion)) keys.push("start", "primaryCompletion");
  if (isLater(start, completion)) keys.push("start", "completion");
  if (isLater(primaryCompletion, completion)) keys.push("primaryCompletion", "completion");
  return keys.length === 0 ? none : new Set(keys);
});

const none: ReadonlySet<StudyDateKey> = new Set();

function isLater(one: PartialDate | undefined, other: PartialDate | undefined): boolean {
  return one !== undefined && other !== undefined && compareDates(one, other) > 0;
}

/** Reports that `earlier` lies after `later`; `why` says why it cannot, without a final stop. */
export function reportOrder(
  record: CheckedRecord,
  [earlier, later]: readonly [StudyDate, StudyDate],
  why: string,
  report: (finding: Report) => void,
): void {
  const [first, second] = [record.dates[earlier.key], record.dates[later.key]];
  if (!first || !second || compareDates(first, second) <= 0) return;
  report({
    at: earlier.datePath,
    message: `The ${earlier.name} ${isoDate(first)} is later than the ${later.name} ${isoDate(second)}, but ${why}. Correct one of them, or swap them.`,
    related: [{ at: later.datePath, message: `The ${later.name} is earlier` }],
    fixes: [
      {
        title: `Swap the ${earlier.name} and the ${later.name}`,
        safe: false,
        changes: [
          { kind: "set", path: earlier.datePath, value: isoDate(second) },
          { kind: "set", path: later.datePath, value: isoDate(first) },
        ],
      },
    ],
  });
}
