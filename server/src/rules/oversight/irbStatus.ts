import { termOf } from "../../catalogue/vocabularies.ts";
import { valueAt } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { irbStatusPath } from "./flags.ts";

/** The token of the review board status; undefined where there is none or it is not understood. */
export function irbStatus({ study }: CheckedRecord): string | undefined {
  if (!study.registrationSection) return undefined;
  const text = valueAt(study, irbStatusPath);
  return typeof text === "string" ? termOf("IrbStatus", text)?.token : undefined;
}
