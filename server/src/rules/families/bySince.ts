import type { Rule, Severity } from "../rule.ts";

/** One severity for studies that started under 42 CFR Part 11, another for older ones. */
export function bySince(since: Severity, before: Severity): Rule["severity"] {
  return ({ startedSinceFinalRule }) => (startedSinceFinalRule ? since : before);
}
