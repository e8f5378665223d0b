import { termOf, type VocabularyName } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { locationsPath, sitesOf, surveyOf } from "../location/sites.ts";
import { perRecord } from "../perRecord.ts";
import { overallStatus, statusPath } from "./overallStatus.ts";

/** A status of the study or of a site that is no term of the vocabulary of today. */
export interface UnknownStatus {
  readonly path: Path;
  readonly text: string;
  readonly vocabulary: VocabularyName;
  /** As it stands in a sentence: "the overall status", "the status of site 2". */
  readonly what: string;
  readonly ofSite: boolean;
}

/** All of them; found once for the old ones and for those that never were any. */
export const unknownStatuses = perRecord((record): readonly UnknownStatus[] => {
  const unknown: UnknownStatus[] = [];
  const overall = record.protocol.statusModule?.overallStatus?.trim();
  if (overall && !overallStatus(record) && !termOf("Status", overall))
    unknown.push({
      path: statusPath,
      text: overall,
      vocabulary: "Status",
      what: "the overall status",
      ofSite: false,
    });
  if (!surveyOf(record).hasOddStatus) return unknown;
  sitesOf(record).forEach(({ status }, i) => {
    const text = status?.trim();
    if (!text || termOf("RecruitmentStatus", text)) return;
    unknown.push({
      path: [...locationsPath, i, "status"],
      text,
      vocabulary: "RecruitmentStatus",
      what: `the status of site ${i + 1}`,
      ofSite: true,
    });
  });
  return unknown;
});
