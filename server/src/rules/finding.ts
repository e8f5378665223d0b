import type { Report, Severity } from "./rule.ts";

/** Copies are known to drop some elements, and to run some together or show a part of them. */
export type Loss = "dropped" | "garbled";

/** A report with the code of its rule and the severity that holds for the record. */
export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
  /** What the listing site may have done to the element, for which the author is not to blame. */
  readonly loss?: Loss | undefined;
}
