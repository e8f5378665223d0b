import type { CheckedRecord } from "../../rules/checkedRecord.ts";
import type { PartialDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";

/** The element that is hovered over, with what its record says. */
export interface Hovered {
  readonly record: StudyRecord;
  readonly checked: CheckedRecord;
  readonly path: Path;
  readonly value: unknown;
  /** The value's text as it stands in the document. */
  readonly written: string;
  readonly today: PartialDate;
}
