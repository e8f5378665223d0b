import { termOf, type VocabularyName } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { statusPath } from "./overallStatus.ts";

/** A status of the study or of a site that is no term of the vocabulary of today. */
export interface UnknownStatus {
  readonly path: Path;
  readonly text: string;
  readonly vocabulary: VocabularyName;
  /** As it stands in a sentence: "the overall status", "the status of site 2". */
  readonly what: string;
  readonly ofSite: boolean;
}

export function unknownStatuses({ protocol }: CheckedRecord): readonly UnknownStatus[] {
  const unknown: UnknownStatus[] = [];
  const overall = protocol.statusModule?.overallStatus?.trim();
  if (overall && !termOf("Status", overall))
    unknown.push({
      path: statusPath,
      text: overall,
      vocabulary: "Status",
      what: "the overall status",
      ofSite: false,
    });
  protocol.contactsLocationsModule?.locations?.forEach(({ status }, i) => {
    const text = status?.trim();
    if (!text || termOf("RecruitmentStatus", text)) return;
    unknown.push({
      path: ["protocolSection", "contactsLocationsModule", "locations", i, "status"],
      text,
      vocabulary: "RecruitmentStatus",
      what: `the status of site ${i + 1}`,
      ofSite: true,
    });
  });
  return unknown;
}
