import { phaseChoices, termOf, type VocabularyName } from "../../catalogue/vocabularies.ts";
import type { CheckedRecord } from "../../rules/checkedRecord.ts";
import { applicabilityOf, isProbablyApplicable } from "../../rules/oversight/applicableTrial.ts";
import { dateWords } from "../hover/dateWords.ts";
import { escapeMarkdown } from "../markdown.ts";

/** One of the conditions under which a trial is an applicable clinical trial (42 CFR 11.22(b)). */
export interface Condition {
  readonly name: string;
  /** What the record says, in words. */
  readonly value: string;
  readonly met: "yes" | "no" | "unknown";
}

/** Whether it is one, in a sentence that says why; without a stop. */
export function verdictOf(checked: CheckedRecord): string {
  const { verdict, reason } = applicabilityOf(checked);
  if (verdict === "unlikely") return `Probably no applicable clinical trial, because ${reason}`;
  if (verdict === "unclear") return `Perhaps an applicable clinical trial: ${reason}`;
  return isProbablyApplicable(checked)
    ? `Probably an applicable clinical trial: ${reason}, and has a tie to the United States`
    : `An applicable clinical trial if it has a site in the United States, an IND or IDE, or a product exported from there, which the record does not say: ${reason}`;
}

export function conditionsOf(checked: CheckedRecord): readonly Condition[] {
  const { protocol, dates } = checked;
  const { designModule: design, oversightModule: oversight, statusModule: status } = protocol;
  const { isFdaRegulatedDrug: drug, isFdaRegulatedDevice: device } = oversight ?? {};
  const phases = design?.phases ?? [];
  const isEarly = phases.every((phase) => phase === "PHASE1" || phase === "EARLY_PHASE1");
  const purpose = design?.designInfo?.primaryPurpose;
  const { start } = dates;
  return [
    {
      name: "Interventional study",
      value: term("StudyType", design?.studyType),
      met:
        design?.studyType === undefined ? "unknown" : yesIf(design.studyType === "INTERVENTIONAL"),
    },
    {
      name: "Product regulated by the US FDA",
      value: `drug: ${answer(drug)}; device: ${answer(device)}`,
      met: drug || device ? "yes" : drug === false && device === false ? "no" : "unknown",
    },
    {
      name: "Beyond phase 1",
      value: phaseWords(phases),
      // Trials of devices have no phase.
      met: phases.length > 0 ? yesIf(!isEarly) : device ? "yes" : "unknown",
    },
    {
      name: "No small feasibility study of a device",
      value: `primary purpose: ${term("PrimaryPurpose", purpose)}`,
      met: yesIf(purpose !== "DEVICE_FEASIBILITY"),
    },
    unitedStates(checked),
    {
      name: "Started on or after 18 January 2017",
      value: start ? dateWords(start) : notStated,
      met: start ? yesIf(checked.startedSinceFinalRule) : "unknown",
    },
    {
      name: "Not withdrawn before anybody enrolled",
      value: term("Status", status?.overallStatus),
      met: yesIf(status?.overallStatus !== "WITHDRAWN"),
    },
  ];
}

/** A site in the United States, an IND or IDE, or a product exported from there. */
function unitedStates({ study, protocol }: CheckedRecord): Condition {
  const sites = protocol.contactsLocationsModule?.locations ?? [];
  const own = sites.filter(({ country }) => country === "United States").length;
  const ind = study.registrationSection?.isIndStudy;
  const isUsExport = protocol.oversightModule?.isUsExport;
  const isTied = own > 0 || ind === true || isUsExport === true;
  return {
    name: "Site in the United States, IND or IDE, or product exported from there",
    value: [
      `sites there: ${own} of ${sites.length}`,
      `IND or IDE: ${typeof ind === "boolean" ? answer(ind) : "not public"}`,
      `exported: ${answer(isUsExport)}`,
    ].join("; "),
    met: isTied ? "yes" : "unknown",
  };
}

export function conditionTable(conditions: readonly Condition[]): string {
  const rows = conditions.map(({ name, value, met }) => `| ${name} | ${value} | ${marks[met]} |`);
  return ["| Condition | In this record | Met |", "| --- | --- | --- |", ...rows].join("\n");
}

const marks = { yes: "Yes", no: "**No**", unknown: "Not known" };
const notStated = "not stated";

function yesIf(condition: boolean): "yes" | "no" {
  return condition ? "yes" : "no";
}

function answer(value: boolean | undefined): string {
  return value === undefined ? notStated : value ? "Yes" : "No";
}

function term(vocabulary: VocabularyName, word: string | undefined): string {
  if (word === undefined || word === "") return notStated;
  return escapeMarkdown(termOf(vocabulary, word)?.display ?? word, 60);
}

function phaseWords(phases: readonly string[]): string {
  if (phases.length === 0) return notStated;
  const choice = phaseChoices.find((offered) => offered.phases.join() === phases.join());
  return escapeMarkdown(choice?.display ?? phases.join("/"), 60);
}
