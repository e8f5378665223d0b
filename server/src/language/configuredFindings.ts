import type { Finding } from "../rules/finding.ts";
import type { Path } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { ConfiguredLevel, ConfiguredSuppression } from "../workspace/projectConfig.ts";

/** What decides about a finding. */
type Decisive = Pick<Finding, "code" | "severity" | "at"> & { readonly record: number };

/** The findings as a project wants them: louder, milder, or not at all. */
export function configuredFindings<Kind extends Decisive>(
  findings: readonly Kind[],
  records: readonly StudyRecord[],
  levels: Readonly<Record<string, ConfiguredLevel>>,
  suppressions: readonly ConfiguredSuppression[],
): readonly Kind[] {
  return findings.flatMap((finding) => {
    const level = levels[finding.code];
    if (level === "off") return [];
    const record = records[finding.record];
    if (record && suppressions.some((each) => suppresses(each, finding, record))) return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}

function suppresses(
  { code, record, path }: ConfiguredSuppression,
  finding: Decisive,
  { study }: StudyRecord,
): boolean {
  if (code !== finding.code) return false;
  const { nctId, orgStudyIdInfo } = study.protocolSection.identificationModule ?? {};
  if (record !== undefined && record !== nctId && record !== orgStudyIdInfo?.id) return false;
  return path === undefined || isBelow(finding.at, path);
}

/** True where the finding is at the path or below it. */
function isBelow(at: Path, path: string): boolean {
  const own = at.join(".");
  return own === path || own.startsWith(`${path}.`);
}
