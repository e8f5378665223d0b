import type { CheckedRecord, Profile } from "./checkedRecord.ts";
import type { Loss } from "./finding.ts";
import { type Report, type Rule, type RuleKind, type Severity, severities } from "./rule.ts";

/** How many steps milder a kind of rule is in a profile than its own severity says. */
const milder: { readonly [kind in RuleKind]?: { readonly [profile in Profile]?: number } } = {
  // A draft is expected to have gaps: they are listed, but nothing is refused yet.
  missing: { draft: 1 },
  // The wording of a finished study's record can hardly be changed any more.
  wording: { complete: 1 },
};

/** Only what is not there can have been dropped: a value that is there is the author's. */
export function lossIn(rule: Rule, { at }: Report, record: CheckedRecord): Loss | undefined {
  if (!record.copy?.drops(at)) return undefined;
  if (rule.garbledInCopies) return "garbled";
  return record.presence(at) === "present" ? undefined : "dropped";
}

/** The severity of a report: the rule's own, by the record's dates, profile and origin. */
export function severityOf(
  rule: Rule,
  report: Report,
  record: CheckedRecord,
  loss: Loss | undefined,
): Severity {
  const own =
    report.severity ??
    (typeof rule.severity === "function" ? rule.severity(record) : rule.severity);
  return soften(inProfile(own, rule.kind, record.profile), loss ? 1 : 0);
}

/** What a severity of a kind of rule becomes in a profile. */
export function inProfile(own: Severity, kind: RuleKind, profile: Profile): Severity {
  return soften(own, milder[kind]?.[profile] ?? 0);
}

function soften(severity: Severity, steps: number): Severity {
  return (
    severities[Math.min(severities.indexOf(severity) + steps, severities.length - 1)] ?? severity
  );
}
