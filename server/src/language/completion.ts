import type { CompletionItem, CompletionList, Position } from "vscode-languageserver-types";
import { findNctNumbers } from "../catalogue/registryNumbers.ts";
import { layouts } from "../layouts/all.ts";
import type { ValuePlace } from "../layouts/completionPlaces.ts";
import type { Layout } from "../layouts/layout.ts";
import type { PartialDate } from "../study/partialDate.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { addItems } from "./completion/item.ts";
import { lineProposals } from "./completion/lineStarts.ts";
import { begunNumber, mostNumbers, numberProposals } from "./completion/registryNumbers.ts";
import { valueProposals } from "./completion/values.ts";
import type { KnownRecords } from "./knownRecords.ts";

export interface CompletionOptions {
  readonly today: PartialDate;
  readonly known?: KnownRecords | undefined;
}

/** What may be written at `position`: values, labels and headings that are missing, and numbers. */
export function completionsAt(
  snapshot: Snapshot,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const offset = snapshot.offsetAt(position);
  const items: CompletionItem[] = [];
  const at = recordAt(snapshot, offset);
  if (!at) return { isIncomplete: false, items };
  const { record, layout } = at;
  const { study } = record;
  const places = layout.completionPlaces(snapshot.text, record, offset);
  for (const place of places.values) {
    const typed = snapshot.text.slice(place.replace.start, place.replace.end);
    const { proposals, isValue } = valueProposals(place, study, typed, options.today);
    addItems(items, snapshot, offset, proposals, isValue);
  }
  const numbers = numbersAt(snapshot, offset, record, places.values, options);
  addItems(items, snapshot, offset, numbers);
  addItems(items, snapshot, offset, lineProposals(places.lines, study));
  return { isIncomplete: numbers.length === mostNumbers, items };
}

/** A text of nothing but white space is the beginning of a record in the first layout. */
function recordAt(
  { layout, records, text }: Snapshot,
  offset: number,
): { record: StudyRecord; layout: Layout } | undefined {
  if (layout) {
    const record = records.find(({ source }) => source.pathAt(offset)) ?? records[0];
    return record && { record, layout };
  }
  const [first] = layouts;
  const record = first && !/\S/.test(text) ? first.parse(text).records[0] : undefined;
  return first && record && { record, layout: first };
}

const ownNumber = ["protocolSection", "identificationModule", "nctId"];

function numbersAt(
  { text }: Snapshot,
  offset: number,
  { study, source }: StudyRecord,
  values: readonly ValuePlace[],
  { known }: CompletionOptions,
) {
  const isOwn = (path: readonly unknown[]) => path.join("/") === ownNumber.join("/");
  if (values.some(({ path }) => isOwn(path)) || isOwn(source.pathAt(offset) ?? [])) return [];
  const begun = begunNumber(text, offset);
  const empty = values.find(
    ({ path, replace }) => path.at(-1) === "nctId" && replace.start === replace.end,
  );
  const own = findNctNumbers(study.protocolSection.identificationModule?.nctId ?? "")[0]?.canonical;
  if (begun) return numberProposals(begun, text.slice(begun.start, offset), own, known);
  return empty ? numberProposals(empty.replace, "", own, known) : [];
}
