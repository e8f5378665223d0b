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
  onSuppressed: (by: ConfiguredSuppression) => void = () => {},
): readonly Kind[] {
  return findings.flatMap((finding) => {
    const level = levels[finding.code];
    if (level === "off") return [];
    const record = records[finding.record];
    const by = record ? suppressions.filter((each) => suppresses(each, finding, record)) : [];
    for (const each of by) onSuppressed(each);
    if (by.length > 0) return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}

function suppresses(
  suppression: ConfiguredSuppression,
  finding: Decisive,
  record: StudyRecord,
): boolean {
  const { code, path } = suppression;
  if (code !== finding.code) return false;
  if (suppression.record !== undefined && !namesRecord(suppression, record)) return false;
  return path === undefined || isBelow(finding.at, path);
}

/** True where the entry is about this very record, by its NCT number or its protocol ID. */
export function namesRecord({ record }: ConfiguredSuppression, { study }: StudyRecord): boolean {
  const { nctId, orgStudyIdInfo } = study.protocolSection.identificationModule ?? {};
  return record !== undefined && (record === nctId || record === orgStudyIdInfo?.id);
}

/** True where the finding is at the path or below it. */
function isBelow(at: Path, path: string): boolean {
  const own = at.join(".");
  return own === path || own.startsWith(`${path}.`);
}
