import type { ArmGroup } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { designOf } from "../design/design.ts";
import { shortened } from "../shortened.ts";

/** `Arm 2 ("Placebo")`, or a group in an observational study. */
export function armName(record: CheckedRecord, arm: ArmGroup, index: number): string {
  const what = designOf(record).studyType === "OBSERVATIONAL" ? "Group" : "Arm";
  return `${what} ${index + 1}${arm.label ? ` ("${shortened(arm.label)}")` : ""}`;
}
