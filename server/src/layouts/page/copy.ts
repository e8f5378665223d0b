import { daysInMonth } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { ListingCopy } from "../../study/record.ts";
import type { Line } from "../text/line.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";
import { pageGrammar } from "./grammar.ts";
import { helpSentences } from "./helpSentences.ts";

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
  "zip",
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
export function hasCopiedLabels(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.trimEnd() === "Recruitment Status");
}

/** `headings` are those that the copy has; `startsLate` is one whose title and number are cut off. */
export function listingCopy(
  hasLabels: boolean,
  headings: ReadonlySet<string>,
  startsLate: boolean,
): ListingCopy {
  const dropped = hasLabels ? neverShown : [...neverShown, ...lostWithoutLabels];
  return {
    drops: (path) =>
      isTypeOf(path) ||
      dropped.some((name) => path.includes(name)) ||
      isCutOff(path, headings, startsLate),
  };
}

/** The page prints its headings whatever the record has, so one that is not there was cut off. */
function isCutOff(path: Path, headings: ReadonlySet<string>, startsLate: boolean): boolean {
  const group = path.includes("orgStudyIdInfo")
    ? pageGrammar.group("secondaryIds")
    : pageGrammar.homeOf(path)?.group;
  if (!group) return false;
  if (group.id === "identification") return startsLate;
  return (
    group.headings.some((heading) => helpSentences.has(heading)) &&
    !group.headings.some((heading) => headings.has(heading))
  );
}

/** Types (of dates, arms, interventions, enrolment) are not printed. */
function isTypeOf(path: Path): boolean {
  return path.at(-1) === "type" && !path.includes("responsibleParty");
}

const shownDates = ["startDateStruct", "primaryCompletionDateStruct", "completionDateStruct"];

/**
 * A copy prints a month as its last day; such a day is read as the month. What stands behind its
 * label on one line, or has a type, an author wrote.
 */
export function coarsenMonthEnds(builder: RecordBuilder): void {
  const { grammar } = builder;
  for (const struct of shownDates) {
    const field = grammar.homeOf(["protocolSection", "statusModule", struct, "date"])?.field;
    const type = field && grammar.typeField(field);
    if (!type || builder.has(type.path)) continue;
    const value = builder.valueAt(field.path);
    if (typeof value !== "string" || !builder.standsAlone(field.path)) continue;
    const [year, month, day] = value.split("-").map(Number);
    if (year && month && day === daysInMonth(year, month))
      builder.setValue(field.path, value.slice(0, 7));
  }
}
