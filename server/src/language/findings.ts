import { checkRecord, profileOf } from "../rules/check.ts";
import type { Profile, WorkspaceRecords } from "../rules/checkedRecord.ts";
import type { Finding } from "../rules/finding.ts";
import type { PartialDate } from "../study/partialDate.ts";
import type { StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What the checks need to know beside the document. */
export interface CheckSettings {
  readonly profile: Profile | "auto";
  readonly today: PartialDate;
  readonly workspace?: WorkspaceRecords | undefined;
  readonly onFailure?: (code: string, error: unknown) => void;
}

/** A finding with its place in the text. */
export interface PlacedFinding extends Finding {
  readonly record: number;
  readonly range: OffsetRange;
}

/** The findings of all records of a document, in the order of their places. */
export function findingsOf(snapshot: Snapshot, settings: CheckSettings): readonly PlacedFinding[] {
  return snapshot.records
    .flatMap((record, index) =>
      checkRecord(record, settings).map((finding) => ({
        ...finding,
        message: withCopyClause(finding),
        record: index,
        range: placeOf(record, finding),
      })),
    )
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

export function profileIn(record: StudyRecord, settings: CheckSettings): Profile {
  return settings.profile === "auto" ? profileOf(record) : settings.profile;
}

function placeOf({ source }: StudyRecord, { at, part, span }: Finding): OffsetRange {
  return span ? source.rangeOfSpan(at, span) : source.rangeOf(at, part);
}

/** A listing site's copy may lack what the registry has; the author should look there first. */
function withCopyClause({ message, loss }: Finding): string {
  if (!loss) return message;
  const verb = loss === "dropped" ? "drop" : "garble";
  return `${message} (This is a listing site's copy, which is known to ${verb} this element: compare the registry's own record.)`;
}
