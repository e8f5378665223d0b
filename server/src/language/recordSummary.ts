import type { Position } from "vscode-languageserver-types";
import { checkedRecord } from "../rules/check.ts";
import type { PartialDate } from "../study/partialDate.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { groupsLine } from "./hover/age.ts";
import { blocks, bold, bullets, escapeMarkdown } from "./markdown.ts";
import { conditionsOf, conditionTable, verdictOf } from "./recordSummary/conditions.ts";
import { dutiesOf } from "./recordSummary/duties.ts";
import { whoAnswers, whoLine, whoTable } from "./recordSummary/whoTable.ts";

export interface RecordSummary {
  /** A short name of the record, for a tab. */
  readonly title: string;
  /** A page in Markdown. */
  readonly page: string;
}

/** What the record at `position` means; undefined for a text without a record. */
export function recordSummary(
  { records, offsetAt }: Snapshot,
  position: Position,
  today: PartialDate,
): RecordSummary | undefined {
  const offset = offsetAt(position);
  const record =
    records.findLast(({ source }) => source.rangeOf([], "whole").start <= offset) ?? records[0];
  return record && summaryOf(record, today);
}

function summaryOf(record: StudyRecord, today: PartialDate): RecordSummary {
  const checked = checkedRecord(record, { profile: "auto", today });
  const { nctId, orgStudyIdInfo, briefTitle } =
    record.study.protocolSection.identificationModule ?? {};
  const name = nctId ?? orgStudyIdInfo?.id ?? "Draft";
  const answers = whoAnswers(record);
  const page = blocks(
    `# ${escapeMarkdown(name, 60)}`,
    briefTitle && bold(briefTitle),
    record.copy &&
      "This is a listing site's copy, which has lost things that the registry's own record has.",
    "## Applicable clinical trial",
    `${verdictOf(checked)}.`,
    conditionTable(conditionsOf(checked)),
    "These are the conditions of 42 CFR 11.22(b) as far as a record shows them; the responsible party decides.",
    "## What is due",
    bullets(dutiesOf(checked)),
    "## Who may take part",
    ageLine(record),
    "## WHO Trial Registration Data Set",
    whoLine(answers),
    whoTable(answers),
  );
  return { title: name, page: `${page}\n` };
}

/** The same in a few lines, for a hover. */
export function shortSummary(record: StudyRecord, today: PartialDate): string {
  const checked = checkedRecord(record, { profile: "auto", today });
  return bullets([
    `**Applicable clinical trial:** ${lowered(verdictOf(checked))}`,
    dutiesOf(checked).at(-1),
    ageLine(record),
    `**WHO data set:** ${whoLine(whoAnswers(record))}`,
  ]);
}

function ageLine({ study }: StudyRecord): string {
  const { minimumAge, maximumAge } = study.protocolSection.eligibilityModule ?? {};
  return groupsLine(minimumAge, maximumAge);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
