import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
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

/** `pageOf` gives the address of a rule's page, for the link behind the code. */
export function toDiagnostic(
  snapshot: Snapshot,
  finding: PlacedFinding,
  { pageOf }: { readonly pageOf?: ((code: string) => string) | undefined },
): Diagnostic {
  const record = snapshot.records[finding.record];
  const diagnostic: Diagnostic = {
    range: snapshot.rangeOf(finding.range),
    severity: severities[finding.severity],
    code: finding.code,
    source,
    message: finding.message,
  };
  if (pageOf) diagnostic.codeDescription = { href: pageOf(finding.code) };
  if (finding.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (finding.related && record)
    diagnostic.relatedInformation = finding.related.map(({ at, message }) => ({
      location: { uri: snapshot.uri, range: snapshot.rangeOf(record.source.rangeOf(at)) },
      message,
    }));
  return diagnostic;
}
