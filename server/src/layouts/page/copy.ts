import { daysInMonth } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { ListingCopy } from "../../study/record.ts";
import { groups } from "../text/groups.ts";
import type { Piece } from "../text/line.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";

/** A copy of a listing page: what it drops, and what it shows more exactly than the registry has it. */
export interface PageCopy extends ListingCopy {
  readCoarsely(builder: RecordBuilder, lines: readonly Piece[]): void;
}

/** Elements that no page of this kind shows, and, in the rendering without labels, those it loses. */
const neverShown: readonly string[] = [
  "officialTitle",
  "acronym",
  "organization",
  "statusVerifiedDate",
  "lastKnownStatus",
  "whyStopped",
  "primaryCompletionDateStruct",
  "outcomesModule",
  "oversightModule",
  "ipdSharingStatementModule",
  "seeAlsoLinks",
  "studyPopulation",
  "samplingMethod",
  "genderBased",
  "responsibleParty",
];
const lostWithoutLabels: readonly string[] = [
  "briefSummary",
  "detailedDescription",
  "conditions",
  "keywords",
  "whoMasked",
  "maskingDescription",
  "centralContacts",
];

/** The copy's first element in `Basic Information` has its label only in the fuller rendering. */
export function listingCopyOf(lines: readonly Piece[]): PageCopy {
  const hasLabels = lines.some((line) => line.text.trim() === "Recruitment Status");
  const dropped = hasLabels ? neverShown : [...neverShown, ...lostWithoutLabels];
  return {
    drops: (path) => isTypeOf(path) || dropped.some((name) => path.includes(name)),
    readCoarsely: (builder) => coarsenMonthEnds(builder),
  };
}

/** Types (of dates, arms, interventions, enrolment) are not printed. */
function isTypeOf(path: Path): boolean {
  return path.at(-1) === "type" && !path.includes("responsibleParty");
}

/** A month is printed as its last day; such a day is read as the month. */
function coarsenMonthEnds(builder: RecordBuilder): void {
  const dates = groups
    .flatMap((group) => group.fields)
    .filter((field) => field.type && field.kind === "date");
  for (const { path } of dates) {
    const value = builder.valueAt(path);
    if (typeof value !== "string") continue;
    const [year, month, day] = value.split("-").map(Number);
    if (year && month && day === daysInMonth(year, month))
      builder.setValue(path, value.slice(0, 7));
  }
}
