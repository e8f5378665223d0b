import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { termOf, type VocabularyName } from "../catalogue/vocabularies.ts";
import { isWithin, type Path, valueAt } from "../study/path.ts";
import type { Section, StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** How the items of a list appear in the outline. */
interface ItemOutline {
  readonly list: Path;
  readonly kind: SymbolKind;
  name(item: Item): string | undefined;
  detail?(item: Item): string | undefined;
}

type Item = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
/** A token in the registry's words; what is none as it stands. */
const words = (vocabulary: VocabularyName, token: unknown): string | undefined => {
  const written = text(token);
  return written && (termOf(vocabulary, written)?.display ?? written);
};
const timeFrame = (item: Item): string | undefined => {
  const frame = text(item.timeFrame);
  return frame && `Time frame: ${frame}`;
};
const inSection = (module: string, list: string): Path => ["protocolSection", module, list];

const itemOutlines: readonly ItemOutline[] = [
  {
    list: inSection("armsInterventionsModule", "armGroups"),
    kind: SymbolKind.Class,
    name: (arm) => text(arm.label),
    detail: (arm) => words("ArmGroupType", arm.type),
  },
  {
    list: inSection("armsInterventionsModule", "interventions"),
    kind: SymbolKind.Method,
    name: (intervention) => text(intervention.name),
    detail: (intervention) => words("InterventionType", intervention.type),
  },
  ...["primaryOutcomes", "secondaryOutcomes", "otherOutcomes"].map(
    (list): ItemOutline => ({
      list: inSection("outcomesModule", list),
      kind: SymbolKind.Event,
      name: (outcome) => text(outcome.measure),
      detail: timeFrame,
    }),
  ),
  {
    list: inSection("contactsLocationsModule", "locations"),
    kind: SymbolKind.Namespace,
    name: (site) => text(site.facility) ?? text(site.city),
    detail: (site) => [site.city, site.country].filter(text).join(", "),
  },
  {
    list: inSection("contactsLocationsModule", "overallOfficials"),
    kind: SymbolKind.Interface,
    name: (official) => text(official.name),
    detail: (official) => words("OfficialRole", official.role),
  },
  {
    list: ["relatedTrials"],
    kind: SymbolKind.Key,
    name: (trial) => text(trial.nctId) ?? text(trial.title),
    detail: (trial) => (text(trial.nctId) ? text(trial.title) : undefined),
  },
];

/** Each record, its sections, and in them arms, interventions, outcomes, sites, officials and related trials. */
export function outlineOf(snapshot: Snapshot): DocumentSymbol[] {
  return snapshot.records.map((record) => recordSymbol(snapshot, record));
}

function recordSymbol(snapshot: Snapshot, record: StudyRecord): DocumentSymbol {
  const { nctId, briefTitle, orgStudyIdInfo } =
    record.study.protocolSection.identificationModule ?? {};
  const selection = record.source.rangeOf([
    "protocolSection",
    "identificationModule",
    "briefTitle",
  ]);
  return {
    name: oneLine(nctId || briefTitle || orgStudyIdInfo?.id || "Trial record"),
    detail: oneLine(nctId && briefTitle ? briefTitle : ""),
    kind: SymbolKind.File,
    range: snapshot.rangeOf(wholeOf(snapshot, record)),
    selectionRange: snapshot.rangeOf(selection),
    children: record.sections.map((section) => sectionSymbol(snapshot, record, section)),
  };
}

/** A record that is alone has the text for itself, with what stands before and behind it. */
function wholeOf({ records, text }: Snapshot, { source }: StudyRecord): OffsetRange {
  return records.length > 1 ? source.rangeOf([], "whole") : { start: 0, end: text.length };
}

function sectionSymbol(snapshot: Snapshot, record: StudyRecord, section: Section): DocumentSymbol {
  const children = itemOutlines
    .filter(({ list }) => section.path.length > 0 && isWithin(list, section.path))
    .flatMap((outline) => itemSymbols(snapshot, record, section, outline));
  return {
    name: oneLine(section.title),
    detail: section.empty ? "empty" : "",
    kind: SymbolKind.Module,
    range: snapshot.rangeOf(withoutFinalBreak(snapshot, section.whole)),
    selectionRange: snapshot.rangeOf(section.heading),
    children,
  };
}

function itemSymbols(
  snapshot: Snapshot,
  record: StudyRecord,
  section: Section,
  outline: ItemOutline,
): DocumentSymbol[] {
  const list = valueAt(record.study, outline.list);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: Item, index) => {
    const path = [...outline.list, index];
    const whole = record.source.rangeOf(path, "whole");
    if (
      !record.source.has(path) ||
      whole.start < section.whole.start ||
      whole.start >= section.whole.end
    )
      return [];
    return [
      {
        name: oneLine(outline.name(item) ?? "(no name)"),
        detail: oneLine(outline.detail?.(item) ?? ""),
        kind: outline.kind,
        range: snapshot.rangeOf(withoutFinalBreak(snapshot, whole)),
        selectionRange: snapshot.rangeOf(record.source.rangeOf(path, "key")),
      },
    ];
  });
}

/** Ranges of whole lines end before the last line's break, so that they end on the line they show. */
export function withoutFinalBreak(
  { text: all }: Snapshot,
  range: { start: number; end: number },
): { start: number; end: number } {
  let { end } = range;
  while (end > range.start && /\s/.test(all[end - 1] ?? "")) end--;
  return { start: range.start, end };
}

const longestName = 120;

/** Clients show one line and refuse an empty name. */
function oneLine(value: string): string {
  const line = value.replaceAll(/\s+/g, " ").trim();
  return line.length > longestName ? `${line.slice(0, longestName)}…` : line;
}
