import { type PartialDate, readDate } from "../study/partialDate.ts";
import { isWithin, type Path, toPointer } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Study } from "../study/study.ts";
import { rules } from "./all.ts";
import { hasStart, rulesFor } from "./applying.ts";
import type { CheckedRecord, Profile, RecordDates, WorkspaceRecords } from "./checkedRecord.ts";
import type { Finding } from "./finding.ts";
import type { Report, Rule } from "./rule.ts";
import { lossIn, severityOf } from "./severity.ts";

export interface CheckOptions {
  /** "auto" chooses by the record: `draft` without an NCT number, `complete` when finished, else `update`. */
  readonly profile: Profile | "auto";
  readonly today: PartialDate;
  readonly workspace?: WorkspaceRecords | undefined;
  /** Abbreviations that the author's readers know. */
  readonly acronyms?: ReadonlySet<string> | undefined;
  /** True for the code of a rule that is not to run. */
  readonly isOff?: (code: string) => boolean;
  /** Called when a rule throws; its findings on this record are lost, all others stand. */
  readonly onFailure?: (code: string, error: unknown) => void;
}

const none: ReadonlySet<string> = new Set();

/** 42 CFR Part 11 took effect on this day. */
const finalRule: PartialDate = { year: 2017, month: 1, day: 18 };

/** Runs every rule that applies. The order is that of the rules; places come from the source map. */
export function checkRecord(record: StudyRecord, options: CheckOptions): readonly Finding[] {
  const checked = checkedRecord(record, options);
  const findings: Finding[] = [];
  /** The rule of each finding. */
  const sources: Rule[] = [];
  let running: Rule;
  const report = (found: Report) => {
    if (record.holds?.(found.at) === false && record.presence(found.at) === "absent") return;
    const loss = lossIn(running, found, checked);
    const severity = severityOf(running, found, checked, loss);
    findings.push({ ...found, code: running.code, severity, loss });
    sources.push(running);
  };
  for (const rule of rulesFor(checked.protocol.designModule?.studyType)) {
    if (options.isOff?.(rule.code)) continue;
    const before = findings.length;
    running = rule;
    try {
      if (hasStart(rule, checked)) rule.check(checked, report);
    } catch (error) {
      findings.length = before;
      sources.length = before;
      options.onFailure?.(rule.code, error);
    }
  }
  return withoutConsequences(findings, sources, record.undivided);
}

export function checkedRecord(record: StudyRecord, options: CheckOptions): CheckedRecord {
  const { study } = record;
  const dates = recordDates(study.protocolSection.statusModule);
  return {
    study,
    protocol: modulesOf(study.protocolSection),
    profile: options.profile === "auto" ? profileOf(record) : options.profile,
    today: options.today,
    dates,
    startedSinceFinalRule: isSinceFinalRule(record, dates),
    sections: record.sections,
    copy: record.copy,
    workspace: options.workspace,
    acronyms: options.acronyms ?? none,
    mayBeRegistered: isRegistered(record) || record.holds?.(nctId) === false,
    facts: [],
    presence: record.presence,
    rawText: record.rawText,
  };
}

/** The modules in an object that is made alike for each record, so that a rule finds them without a search. */
function modulesOf(section: Study["protocolSection"]): Study["protocolSection"] {
  return {
    identificationModule: section.identificationModule,
    statusModule: section.statusModule,
    sponsorCollaboratorsModule: section.sponsorCollaboratorsModule,
    oversightModule: section.oversightModule,
    descriptionModule: section.descriptionModule,
    conditionsModule: section.conditionsModule,
    designModule: section.designModule,
    armsInterventionsModule: section.armsInterventionsModule,
    outcomesModule: section.outcomesModule,
    eligibilityModule: section.eligibilityModule,
    contactsLocationsModule: section.contactsLocationsModule,
    referencesModule: section.referencesModule,
    ipdSharingStatementModule: section.ipdSharingStatementModule,
  } as Study["protocolSection"];
}

/** Without a start date the first submission stands in for it, as the published measurements do. */
function isSinceFinalRule({ study }: StudyRecord, { start }: RecordDates): boolean {
  const since = start ?? dateOf(study.protocolSection.statusModule?.studyFirstSubmitDate);
  return !since || isOnOrAfter(since, finalRule);
}

/** A month counts as its last day: a study of January 2017 may have started after the 18th. */
function isOnOrAfter(date: PartialDate, day: PartialDate): boolean {
  const rank = ({ year, month = 12, day: d = 31 }: PartialDate) => year * 10_000 + month * 100 + d;
  return rank(date) >= rank(day);
}

const finished = new Set([
  "COMPLETED",
  "TERMINATED",
  "WITHDRAWN",
  "NO_LONGER_AVAILABLE",
  "APPROVED_FOR_MARKETING",
]);

const nctId: Path = ["protocolSection", "identificationModule", "nctId"];

function isRegistered({ study }: StudyRecord): boolean {
  return Boolean(study.protocolSection.identificationModule?.nctId);
}

export function profileOf(record: StudyRecord): Profile {
  if (!isRegistered(record)) return "draft";
  const { statusModule } = record.study.protocolSection;
  return finished.has(statusModule?.overallStatus ?? "") ? "complete" : "update";
}

type StatusModule = CheckedRecord["protocol"]["statusModule"];

function recordDates(status: StatusModule): RecordDates {
  return {
    start: dateOf(status?.startDateStruct?.date),
    primaryCompletion: dateOf(status?.primaryCompletionDateStruct?.date),
    completion: dateOf(status?.completionDateStruct?.date),
    verified: dateOf(status?.statusVerifiedDate),
  };
}

function dateOf(text: string | undefined): PartialDate | undefined {
  if (text === undefined) return undefined;
  const reading = readDate(text);
  return reading.kind === "date" ? reading.date : undefined;
}

const rulesByCode = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleByCode(code: string): Rule | undefined {
  return rulesByCode.get(code);
}

/** Drops what another finding already says, and what speaks of text that could not be divided. */
function withoutConsequences(
  findings: readonly Finding[],
  sources: readonly Rule[],
  undivided: readonly Path[],
): readonly Finding[] {
  if (undivided.length === 0 && !sources.some(isRelated)) return findings;
  const exclusive = findings.filter(({ span }, i) => !span && sources[i]?.exclusive);
  const silenced = new Set(exclusive.map(({ at }) => toPointer(at)));
  const codes = new Set(findings.map(({ code }) => code));
  let places: FindingPlaces | undefined;
  return findings.filter(({ code, at }, i) => {
    const { exclusive, yieldsTo } = sources[i] as Rule;
    if (!exclusive && silenced.size > 0 && silenced.has(toPointer(at))) return false;
    if (undivided.some((path) => at.length > path.length && isWithin(at, path))) return false;
    if (!yieldsTo) return true;
    for (const other of yieldsTo === "any" ? codes : yieldsTo) {
      if (other === code || !codes.has(other)) continue;
      places ??= new FindingPlaces(findings);
      if (places.has(other, at)) return false;
    }
    return true;
  });
}

function isRelated({ exclusive, yieldsTo }: Rule): boolean {
  return exclusive === true || yieldsTo !== undefined;
}

/** Where the findings of each code are; a record may have tens of thousands. */
class FindingPlaces {
  /** By code, the pointers of the places and of all that they are in. */
  readonly #places = new Map<string, Set<string>>();

  constructor(findings: readonly Finding[]) {
    for (const { code, at } of findings) {
      const places = this.#places.get(code) ?? new Set();
      this.#places.set(code, places);
      for (let length = 0; length <= at.length; length++)
        places.add(toPointer(at.slice(0, length)));
    }
  }

  /** True for a finding of the code at the place or below it. */
  has(code: string, at: Path): boolean {
    return this.#places.get(code)?.has(toPointer(at)) === true;
  }
}
