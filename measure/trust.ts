import { checkRecord } from "../server/src/rules/check.ts";
import type { Finding } from "../server/src/rules/finding.ts";
import { severities } from "../server/src/rules/rule.ts";
import { type PartialDate, readDate } from "../server/src/study/partialDate.ts";
import type { Study } from "../server/src/study/study.ts";
import { recordOfValue } from "../test/corpus/recordOfValue.ts";
import { figure, percent, tableOf } from "./markdown.ts";
import { reviews } from "./reviews.ts";
import { finalRule } from "./studies.ts";

/** After the last submission of the newest record, so that none of them speaks of the future. */
const later: PartialDate = { year: 2026, month: 8, day: 1 };

/** What the counts of `docs/rules/README.md` are taken with. */
const counting = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;

/** Error-level findings under profile `update` on the records posted since 42 CFR Part 11. */
export interface Trust {
  readonly records: number;
  /** On the day of each record's last submission, as a reviewer saw it. */
  readonly submitted: readonly Finding[];
  /** All on one later day. */
  readonly later: readonly Finding[];
  /** Of the records of any age on the day of their last submission. */
  readonly ofAll: readonly Finding[];
}

export function trustOf(studies: readonly Study[]): Trust {
  const posted = studies.filter(
    ({ protocolSection: { statusModule } }) =>
      (statusModule?.studyFirstPostDateStruct?.date ?? "") >= finalRule,
  );
  return {
    records: posted.length,
    submitted: posted.flatMap((study) => errors(study, submissionDay(study))),
    later: posted.flatMap((study) => errors(study, later)),
    ofAll: studies.flatMap((study) => errors(study, submissionDay(study))),
  };
}

function errors(study: Study, today: PartialDate): readonly Finding[] {
  const options = { profile: "update", today, onFailure } as const;
  return checkRecord(recordOfValue(study), options).filter(({ severity }) => severity === "error");
}

function submissionDay({ protocolSection: { statusModule } }: Study): PartialDate {
  const reading = readDate(statusModule?.lastUpdateSubmitDate ?? "");
  return reading.kind === "date" ? reading.date : later;
}

function onFailure(code: string, error: unknown): never {
  throw new Error(`the rule ${code} failed`, { cause: error });
}

export function trustTable({ records, submitted, later }: Trust): string {
  const row = (name: string, findings: readonly Finding[]) => [
    name,
    figure(findings.length),
    percent(findings.length, records),
  ];
  const codes = [...countByCode([...submitted, ...later]).keys()].toSorted();
  const ofCode = (findings: readonly Finding[], code: string) =>
    figure(findings.filter((finding) => finding.code === code).length);
  const head = ["Error-level findings", "on the day of submission", "on 1 August 2026"];
  const rows = [
    ...codes.map((code) => [linkTo(code), ofCode(submitted, code), ofCode(later, code)]),
    ["All", figure(submitted.length), figure(later.length)],
    ["For a hundred records", row("", submitted)[2] ?? "", row("", later)[2] ?? ""],
  ];
  return tableOf(head, rows, [1, 2]);
}

export function reviewTable({ ofAll }: Trust): string {
  const counts = countByCode(ofAll);
  const rows = reviews.map(({ code, looked, right, what }) => [
    linkTo(code),
    figure(counts.get(code) ?? 0),
    figure(looked),
    figure(right),
    what,
  ]);
  return tableOf(["Rule", "findings", "looked at", "right", "What they are"], rows, [1, 2, 3]);
}

export function countByCode(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

export function countsTable(studies: readonly Study[]): string {
  const findings = studies.flatMap((study, record) =>
    checkRecord(recordOfValue(study), { ...counting, onFailure }).map((found) => ({
      ...found,
      record,
    })),
  );
  const codes = [...countByCode(findings).keys()].toSorted();
  const rows = codes.map((code) =>
    countRow(
      linkTo(code),
      findings.filter((f) => f.code === code),
    ),
  );
  return tableOf(
    ["Rule", ...severities, "records"],
    [...rows, countRow("All", findings)],
    [1, 2, 3, 4, 5],
  );
}

function countRow(
  name: string,
  findings: readonly (Finding & { readonly record: number })[],
): readonly string[] {
  const bySeverity = severities.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  const records = new Set(findings.map(({ record }) => record)).size;
  return [name, ...[...bySeverity, records].map(figure)];
}

function linkTo(code: string): string {
  return `[\`${code}\`](rules/${code}.md)`;
}
