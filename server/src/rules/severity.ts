import type { CheckedRecord, Profile } from "./checkedRecord.ts";
import type { Report, Rule, RuleKind, Severity } from "./rule.ts";

const levels: readonly Severity[] = ["error", "warning", "information", "hint"];

/** How many steps milder a kind of rule is in a profile than its own severity says. */
const milder: { readonly [kind in RuleKind]?: { readonly [profile in Profile]?: number } } = {
  // A draft is expected to have gaps: they are listed, but nothing is refused yet.
  missing: { draft: 1 },
  // The wording of a finished study's record can hardly be changed any more.
  wording: { complete: 1 },
};

/** The severity of a report: the rule's own, by the record's dates, profile and origin. */
export function severityOf(rule: Rule, report: Report, record: CheckedRecord): Severity {
  const own =
    report.severity ??
    (typeof rule.severity === "function" ? rule.severity(record) : rule.severity);
  const dropped = record.copy?.drops(report.at) ? 1 : 0;
  return soften(own, (milder[rule.kind]?.[record.profile] ?? 0) + dropped);
}

function soften(severity: Severity, steps: number): Severity {
  return levels[Math.min(levels.indexOf(severity) + steps, levels.length - 1)] ?? severity;
}
