import type { VocabularyName } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { statusPath } from "./overallStatus.ts";

/** A status that the author states, of the study or of a site. */
export interface StatedStatus {
  readonly path: Path;
  readonly text: string;
  readonly vocabulary: VocabularyName;
  /** As it stands in a sentence: "the overall status", "the status of site 2". */
  readonly what: string;
  readonly ofSite: boolean;
}

export function statedStatuses({ protocol }: CheckedRecord): readonly StatedStatus[] {
  const stated: StatedStatus[] = [];
  const overall = protocol.statusModule?.overallStatus?.trim();
  if (overall)
    stated.push({
      path: statusPath,
      text: overall,
      vocabulary: "Status",
      what: "the overall status",
      ofSite: false,
    });
  protocol.contactsLocationsModule?.locations?.forEach(({ status }, i) => {
    if (!status?.trim()) return;
    stated.push({
      path: ["protocolSection", "contactsLocationsModule", "locations", i, "status"],
      text: status.trim(),
      vocabulary: "RecruitmentStatus",
      what: `the status of site ${i + 1}`,
      ofSite: true,
    });
  });
  return stated;
}
