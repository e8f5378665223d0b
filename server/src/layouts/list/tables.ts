import { itemField, type Token } from "../text/block.ts";
import type { Group } from "../text/field.ts";
import { ItemReader } from "../text/itemReader.ts";
import { readItems } from "../text/items.ts";
import { type Piece, part, trimmed } from "../text/line.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";
import { divideRow } from "./armRows.ts";
import { isNothing } from "./divide.ts";

/** The listing prints tables with their header first, in one line or glued, cells undivided. */
const header = /^(?:-\s{1,4})?(Group ?Intervention ?Description|Name ?Time ?Method)\s{0,4}/;

export interface Table {
  readonly header: Piece;
  readonly rows: readonly Piece[];
}

/** A table among the lines of a section, with the lines that an author wrote before and behind it. */
export interface FoundTable {
  readonly before: readonly Piece[];
  readonly table: Table;
  readonly behind: readonly Piece[];
}

const withTables = new Set(["armGroups", "primaryOutcomes", "secondaryOutcomes"]);

/** The table of a group, if it has one; `isLabel` tells where an author's own labels begin again. */
export function tableIn(
  { id }: Group,
  lines: readonly Piece[],
  isLabel: (line: Piece) => boolean,
): FoundTable | undefined {
  if (!withTables.has(id)) return undefined;
  const at = lines.findIndex((line) => header.test(line.text.slice(0, 60)));
  const first = lines[at];
  const length = first && header.exec(first.text)?.[0].length;
  if (!first || length === undefined) return undefined;
  const more = lines.slice(at + 1);
  const end = more.findIndex(isLabel);
  const below = end < 0 ? more : more.slice(0, end);
  const rows = [part(first, length), ...below.map(trimmed)].filter(
    (row) => row.text !== "" && !isNothing(row),
  );
  const table = { header: part(first, 0, length), rows };
  return { before: lines.slice(0, at), table, behind: more.slice(below.length) };
}

/** Reads a table, and the items that an author wrote before and under it. */
export function readTable(
  group: Group,
  { header: head, rows }: Table,
  before: readonly Token[],
  behind: readonly Token[],
  builder: RecordBuilder,
): void {
  builder.boilerplate(head);
  const reader = new ItemReader(group, builder);
  readItems({ group, tokens: before }, builder, reader);
  if (group.id === "armGroups") readArmRows(reader, head, rows);
  else readUndivided(reader, head, rows);
  readItems({ group, tokens: behind }, builder, reader);
}

/** Outcome rows cannot be told apart, nor their cells: all of it stands as one measure. */
function readUndivided(reader: ItemReader, head: Piece, rows: readonly Piece[]): void {
  const [first] = rows;
  const measure = reader.group.item?.fields[0];
  if (!first || !measure) return;
  reader.open(first, head);
  reader.put(measure, rows);
  reader.builder.undivided(reader.group.path);
}

function readArmRows(reader: ItemReader, head: Piece, rows: readonly Piece[]): void {
  const names = interventionNames(reader.builder);
  let above: Piece | undefined = head;
  for (const row of rows) {
    const { arms, isSure } = divideRow(row, names, rows.length === 1);
    for (const { label, intervention, description } of arms) {
      reader.open(label, above);
      reader.putNamed("label", label);
      if (intervention) reader.putNamed("interventionNames", intervention);
      if (description) reader.put(itemField(reader.group, "description"), [description]);
      above = undefined;
    }
    if (!isSure) reader.builder.undivided(reader.group.path);
  }
}

function interventionNames(builder: RecordBuilder): readonly string[] {
  const path = ["protocolSection", "armsInterventionsModule", "interventions"];
  const list = (builder.valueAt(path) ?? []) as readonly { readonly name?: string }[];
  return list
    .map(({ name }) => name ?? "")
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length);
}
