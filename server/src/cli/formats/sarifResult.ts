import { createHash } from "node:crypto";
import type { PlacedFinding } from "../../language/findings.ts";
import { fixEdits } from "../../language/fixEdits.ts";
import type { Severity } from "../../rules/rule.ts";
import { toPointer } from "../../study/path.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { artifactLocation, physicalLocation, regionOf } from "./sarifLocation.ts";

export type Result = ReturnType<typeof resultOf>;

/** SARIF has no word for hints. */
export const levels: { readonly [severity in Severity]: "error" | "warning" | "note" } = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** The result with a fingerprint of its own among those of its file. */
export function numbered(result: Result, seen: Map<string, number>): Result {
  const print = result.partialFingerprints[fingerprintName];
  const number = (seen.get(print) ?? 0) + 1;
  seen.set(print, number);
  return { ...result, partialFingerprints: { [fingerprintName]: `${print}:${number}` } };
}

const fingerprintName = "trialwrightFinding/v1";

export function resultOf(path: string, snapshot: Snapshot, finding: PlacedFinding) {
  const record = snapshot.records[finding.record];
  const fixes = fixesOf(path, snapshot, finding);
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
    partialFingerprints: { [fingerprintName]: fingerprint(path, snapshot, finding) },
    properties: { severity: finding.severity },
  };
}

function fixesOf(path: string, snapshot: Snapshot, finding: PlacedFinding) {
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
function fingerprint(path: string, snapshot: Snapshot, finding: PlacedFinding): string {
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
