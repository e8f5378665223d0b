import type { Problem, ProblemFix } from "../layouts/layout.ts";
import { checkRecord, profileOf } from "../rules/check.ts";
import type { Profile, WorkspaceRecords } from "../rules/checkedRecord.ts";
import type { Finding } from "../rules/finding.ts";
import type { Fix } from "../rules/rule.ts";
import type { PartialDate } from "../study/partialDate.ts";
import { type Path, toPointer } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import type { ConfiguredLevel, ConfiguredSuppression } from "../workspace/projectConfig.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { withoutSuppressed } from "./commentSuppressions.ts";
import { configuredFindings } from "./configuredFindings.ts";

/** What the checks need to know beside the document. */
export interface CheckSettings {
  readonly profile: Profile | "auto";
  readonly today: PartialDate;
  readonly workspace?: WorkspaceRecords | undefined;
  readonly onFailure?: (code: string, error: unknown) => void;
  /** How loud the project wants the findings of a code, whatever the rule says. */
  readonly levels?: Readonly<Record<string, ConfiguredLevel>> | undefined;
  /** Abbreviations that need not be spelt out. */
  readonly acronyms?: ReadonlySet<string> | undefined;
  readonly suppressions?: readonly ConfiguredSuppression[] | undefined;
  /** Told of each of them that suppresses a finding. */
  readonly onSuppressed?: ((by: ConfiguredSuppression) => void) | undefined;
  /** Codes of problems that the editor reports by itself. */
  readonly reportedElsewhere?: readonly string[] | undefined;
}

/** A finding with its place in the text: of a rule, or of the layout about the text itself. */
export interface PlacedFinding extends Omit<Finding, "fixes"> {
  readonly record: number;
  readonly range: OffsetRange;
  readonly fixes?: readonly PlacedFix[];
}

/** Rules change the value, layouts the text. */
export type PlacedFix = Fix | ProblemFix;

/** The findings of all records of a document, in the order of their places. */
export function findingsOf(snapshot: Snapshot, settings: CheckSettings): readonly PlacedFinding[] {
  const { reportedElsewhere, levels = {}, suppressions = [] } = settings;
  const problems = snapshot.problems
    .filter(({ code }) => !reportedElsewhere?.includes(code))
    .map((problem) => findingOfProblem(snapshot, problem));
  const ofRules = findingsOfRules(snapshot, settings);
  const told = withoutAsked(problems, ofRules);
  const found = [...withoutMeant(ofRules, told), ...told];
  const isOff = (code: string) => levels[code] === "off";
  const { kept, problems: ofComments } = withoutSuppressed(snapshot, found, isOff);
  const all = [...kept, ...ofComments.map((problem) => findingOfProblem(snapshot, problem))];
  const { onSuppressed } = settings;
  return configuredFindings(all, snapshot.records, levels, suppressions, onSuppressed).toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

interface Placed {
  readonly record: number;
  readonly means: Path | undefined;
}

function findingsOfRules(snapshot: Snapshot, settings: CheckSettings): readonly PlacedFinding[] {
  const { levels = {} } = settings;
  const options = { ...settings, isOff: (code: string) => levels[code] === "off" };
  return snapshot.records.flatMap((record, index) =>
    checkRecord(record, options).map((finding) => ({
      ...finding,
      message: withCopyClause(finding),
      record: index,
      range: placeOf(record, finding),
    })),
  );
}

/** A fill-in where a number is wanted waits for its author; that it is none follows from that. */
function withoutAsked<Problem extends Placed>(
  problems: readonly Problem[],
  findings: readonly PlacedFinding[],
): readonly Problem[] {
  const asked = new Set(
    findings
      .filter(({ code }) => code === "text/placeholder")
      .map(({ record, at }) => placeKey(record, at)),
  );
  return problems.filter(({ record, means }) => !means || !asked.has(placeKey(record, means)));
}

/** What rules say of an element that a problem is about follows from the problem. */
function withoutMeant(
  findings: readonly PlacedFinding[],
  problems: readonly Placed[],
): readonly PlacedFinding[] {
  const meant = new Set(
    problems.flatMap(({ record, means }) => (means ? [placeKey(record, means)] : [])),
  );
  if (meant.size === 0) return findings;
  return findings.filter(({ record, at }) => !meant.has(placeKey(record, at)));
}

const placeKey = (record: number, path: Path) => `${record}${toPointer(path)}`;

function findingOfProblem({ records }: Snapshot, problem: Problem) {
  const { code, severity, range, message, fixes, means } = problem;
  const holds = ({ source }: StudyRecord) => {
    const { start, end } = source.rangeOf([], "whole");
    return start <= range.start && range.start <= end;
  };
  const record = Math.max(0, records.findIndex(holds));
  const at = records[record]?.source.pathAt(range.start) ?? [];
  return { code, severity, at, message, record, range, means, ...(fixes && { fixes }) };
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
