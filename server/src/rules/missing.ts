import type { Path } from "../study/path.ts";
import type { CheckedRecord } from "./checkedRecord.ts";

/** True when there is nothing for the element: no trace of it, or its label without a value. */
export function isMissing(record: CheckedRecord, path: Path): boolean {
  const presence = record.presence(path);
  return presence === "absent" || presence === "empty";
}
