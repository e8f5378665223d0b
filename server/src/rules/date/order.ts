import { compareDates, isoDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import type { Report } from "../rule.ts";
import { knownDate, type StudyDate } from "./studyDates.ts";

/** Reports that `earlier` lies after `later`; `why` says why it cannot, without a final stop. */
export function reportOrder(
  record: CheckedRecord,
  [earlier, later]: readonly [StudyDate, StudyDate],
  why: string,
  report: (finding: Report) => void,
): void {
  const [a, b] = [knownDate(record, earlier), knownDate(record, later)];
  if (!a || !b || compareDates(a, b) <= 0) return;
  const [first, second] = [record.dates[earlier.key] ?? a, record.dates[later.key] ?? b];
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
