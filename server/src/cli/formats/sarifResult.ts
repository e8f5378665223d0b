import { createHash } from "node:crypto";
import type { PlacedFinding } from "../../language/findings.ts";
import { fixEdits } from "../../language/fixEdits.ts";
import type { Severity } from "../../rules/rule.ts";
import { toPointer } from "../../study/path.ts";
import type { CheckedFile } from "../report.ts";
import { artifactLocation, physicalLocation, regionOf } from "./sarifLocation.ts";

export type Result = ReturnType<typeof resultOf>;

/** SARIF has no word for hints. */
export const levels: { readonly [severity in Severity]: "error" | "warning" | "note" } = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

export function resultsOf(file: CheckedFile): Result[] {
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const print = fingerprint(file, finding);
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return resultOf(file, finding, `${print}:${before + 1}`);
  });
}

function resultOf(file: CheckedFile, finding: PlacedFinding, print: string) {
  const { path, snapshot } = file;
  const record = snapshot.records[finding.record];
  const fixes = fixesOf(file, finding);
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: physicalLocation(path, snapshot, finding.range),
        logicalLocations: [{ fullyQualifiedName: toPointer(finding.at), kind: "element" }],
      },
    ],
    ...(finding.related && record
      ? {
          relatedLocations: finding.related.map(({ at, message }, id) => ({
            id,
            message: { text: message },
            physicalLocation: physicalLocation(path, snapshot, record.source.rangeOf(at)),
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
    partialFingerprints: { "trialwrightFinding/v1": print },
    properties: { severity: finding.severity },
  };
}

function fixesOf({ path, snapshot }: CheckedFile, finding: PlacedFinding) {
  return (finding.fixes ?? []).flatMap((fix) => {
    const { title, safe } = fix;
    const edits = fixEdits(snapshot, finding, fix);
    if (edits.length === 0) return [];
    const replacements = edits.map((edit) => ({
      deletedRegion: regionOf(snapshot, edit),
      insertedContent: { text: edit.newText },
    }));
    return [
      {
        description: { text: title },
        artifactChanges: [{ artifactLocation: artifactLocation(path), replacements }],
        properties: { safe },
      },
    ];
  });
}

/** The same finding after lines moved: the rule, the record, the element and its text. */
function fingerprint({ path, snapshot }: CheckedFile, finding: PlacedFinding): string {
  const study = snapshot.records[finding.record]?.study;
  const { start, end } = finding.range;
  const parts = [
    finding.code,
    study?.protocolSection.identificationModule?.nctId ?? path,
    toPointer(finding.at),
    snapshot.text.slice(start, end).replaceAll(/\s+/g, " "),
  ];
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
}
