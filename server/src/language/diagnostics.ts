import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from "vscode-languageserver-types";
import type { Severity } from "../rules/rule.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { PlacedFinding } from "./findings.ts";

/** The name under which findings appear in editors. */
export const source = "trialwright";

const severities: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  /** Gives the address of a rule's page, for the link behind the code. */
  readonly pageOf?: ((code: string) => string) | undefined;
}

export function toDiagnostic(
  snapshot: Snapshot,
  finding: PlacedFinding,
  options: DiagnosticOptions,
): Diagnostic {
  const record = snapshot.records[finding.record];
  const diagnostic = diagnosticOf(finding, snapshot.rangeOf(finding.range), options);
  if (finding.related && record)
    diagnostic.relatedInformation = finding.related.map(({ at, message }) => ({
      location: { uri: snapshot.uri, range: snapshot.rangeOf(record.source.rangeOf(at)) },
      message,
    }));
  return diagnostic;
}

export function diagnosticOf(
  finding: Pick<PlacedFinding, "code" | "severity" | "message" | "unnecessary">,
  range: Range,
  { pageOf }: DiagnosticOptions,
): Diagnostic {
  const { code, message } = finding;
  const severity = severities[finding.severity];
  const diagnostic: Diagnostic = { range, severity, code, source, message };
  if (pageOf) diagnostic.codeDescription = { href: pageOf(code) };
  if (finding.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
