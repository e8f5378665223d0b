import type { CheckedRecord } from "./checkedRecord.ts";

let facts = 0;

/**
 * Something that several rules want to know of a record: it is found when the first one asks, and kept
 * as long as the check lasts.
 */
export function perRecord<T extends object>(
  find: (record: CheckedRecord) => T,
): (record: CheckedRecord) => T {
  const fact = facts++;
  return (record) => {
    const known = record.facts[fact];
    if (known !== undefined) return known as T;
    const found = find(record);
    record.facts[fact] = found;
    return found;
  };
}
