import type { Report, Severity } from "./rule.ts";

/** A report with the code of its rule and the severity that holds for the record. */
export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
}
