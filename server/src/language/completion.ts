import type { CompletionItem, CompletionList, Position } from "vscode-languageserver-types";
import { findNctNumbers } from "../catalogue/registryNumbers.ts";
import { layoutsOf } from "../layouts/all.ts";
import type { CompletionPlaces, ValuePlace } from "../layouts/completionPlaces.ts";
import type { Layout } from "../layouts/layout.ts";
import type { PartialDate } from "../study/partialDate.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { additionItems } from "./completion/additions.ts";
import { addItems, type Exchanges, followsAny } from "./completion/item.ts";
import { lineProposals } from "./completion/lineStarts.ts";
import { begunNumber, mostNumbers, numberProposals } from "./completion/registryNumbers.ts";
import { valueProposals } from "./completion/values.ts";
import type { KnownRecords } from "./knownRecords.ts";

export interface CompletionOptions {
  readonly today: PartialDate;
  readonly known?: KnownRecords | undefined;
  /** True for an editor that can put the caret into what it inserts. */
  readonly snippets?: boolean;
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
  let places = layout.completionPlaces(snapshot.text, record, offset);
  if (isNothing(places)) places = placesOfBeginning(snapshot, record, offset) ?? places;
  const lines = lineProposals(places.lines, study);
  for (const place of places.values) {
    const { start, end } = place.replace;
    const typed = snapshot.text.slice(start, end);
    const begun = offset < end ? "" : typed;
    const { proposals, isValue } = valueProposals(place, study, typed, begun, options.today);
    // What may become a label or a heading is not a misspelt value.
    const mayBeLabel = begun !== "" && lines.some(({ words }) => followsAny(begun, words));
    const exchanges: Exchanges = (text, isLikeNone) => isValue(text) || (isLikeNone && !mayBeLabel);
    addItems(items, snapshot, offset, proposals, exchanges);
  }
  const numbers = numbersAt(snapshot, offset, record, places.values, options);
  addItems(items, snapshot, offset, numbers);
  addItems(items, snapshot, offset, lines, undefined, options.snippets);
  items.push(...additionItems(snapshot, offset));
  return { isIncomplete: numbers.length === mostNumbers, items };
}

/** A text of nothing but white space is the beginning of a record in the first layout. */
function recordAt(
  { uri, layout, records, text }: Snapshot,
  offset: number,
): { record: StudyRecord; layout: Layout } | undefined {
  if (layout) {
    const record = records.find(({ source }) => source.pathAt(offset)) ?? records[0];
    return record && { record, layout };
  }
  const [first] = layoutsOf({ uri });
  const record = first && !/\S/.test(text) ? first.parse(text).records[0] : undefined;
  return first && record && { record, layout: first };
}

/** Before its first heading a new record may still turn out to be in any layout. */
function placesOfBeginning(
  { uri, text, layout }: Snapshot,
  { sections }: StudyRecord,
  offset: number,
): CompletionPlaces | undefined {
  if (sections.length > 0 || text.length > longestBeginning) return undefined;
  for (const other of layoutsOf({ uri })) {
    const record = other === layout ? undefined : other.parse(text).records[0];
    const places = record && other.completionPlaces(text, record, offset);
    if (places && !isNothing(places)) return places;
  }
  return undefined;
}

/** In characters. A longer text without a heading is no record that is being begun. */
const longestBeginning = 2000;

function isNothing({ values, lines }: CompletionPlaces): boolean {
  return values.length === 0 && lines.length === 0;
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
