import { findRegistryNumbers } from "../../catalogue/registryNumbers.ts";
import type { Path } from "../../study/path.ts";
import type { Block, LabelledToken } from "./block.ts";
import type { Entry } from "./entry.ts";
import { ItemReader } from "./itemReader.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

const protocolIdPath = ["protocolSection", "identificationModule", "orgStudyIdInfo", "id"];
const none = "-";

interface Identifier {
  readonly id: Piece | undefined;
  readonly label: Piece | undefined;
  readonly details: LabelledToken[];
}

/**
 * Reads Other Identifiers. Listings put the protocol ID among them and mark it by its source,
 * `org_study_id`; a dash stands for "none".
 */
export function readIdentifiers(block: Block, builder: RecordBuilder): void {
  const protocolId = builder.grammar.homeOf(protocolIdPath)?.field;
  const reader = new ItemReader(block.group, builder);
  for (const { id, label, details } of identifiersOf(block)) {
    const isProtocolId = details.some(({ values }) => isPlainly("org_study_id", values));
    if (id && protocolId && isProtocolId && !builder.has(protocolId.path)) {
      builder.put(protocolId, [id], label);
      for (const detail of details) addTo(protocolId.path, detail, builder);
      continue;
    }
    const first = id ?? label ?? details[0]?.match.label;
    const opener = block.group.item?.fields[0];
    if (!first || !opener) continue;
    reader.open(first, label);
    if (id || label) reader.put(opener, id ? [id] : [], label);
    for (const detail of details)
      if (isPlainly(none, detail.values) && reader.item) addTo(reader.item, detail, builder);
      else reader.put(detail.match.field, detail.values, detail.match.label);
  }
}

function isPlainly(text: string, [value]: readonly Piece[]): boolean {
  return value?.text === text && !value.barred;
}

function addTo(
  element: Entry | Path,
  { match, values }: LabelledToken,
  builder: RecordBuilder,
): void {
  for (const piece of [match.label, ...values]) builder.extend(element, piece);
}

function identifiersOf(block: Block): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const token of block.tokens) {
    if (token.kind === "text") found.push({ id: token.piece, label: undefined, details: [] });
    else if (!token.match.ofItem) continue;
    else if (token.match.field.path[0] === "id")
      found.push({ id: token.values[0], label: token.match.label, details: [] });
    else if (found.length === 0) found.push({ id: undefined, label: undefined, details: [token] });
    else found.at(-1)?.details.push(token);
  }
  return found;
}

const secondaryIdsPath = ["protocolSection", "identificationModule", "secondaryIdInfos"];

/**
 * Some listings show records of other registries too. Such a number is no NCT number: it becomes a
 * secondary ID of the type REGISTRY.
 */
export function putForeignNumber(number: Piece, label: Piece, builder: RecordBuilder): boolean {
  const home = builder.grammar.homeOf([...secondaryIdsPath, 0, "id"]);
  if (!home?.field || !isForeignNumber(number.text)) return false;
  const reader = new ItemReader(home.group, builder);
  reader.open(number, label);
  reader.put(home.field, [number], label);
  builder.setValue(["type"], "REGISTRY", reader.item);
  return true;
}

/** True for the whole number of a registry other than ClinicalTrials.gov; JPRN is a common prefix. */
export function isForeignNumber(text: string): boolean {
  if (text.length > 60) return false;
  const prefix = text.startsWith("JPRN-") ? 5 : 0;
  const [found] = findRegistryNumbers(text);
  return (
    found !== undefined &&
    found.scheme.id !== "nct" &&
    found.index === prefix &&
    found.length === text.length - prefix
  );
}
