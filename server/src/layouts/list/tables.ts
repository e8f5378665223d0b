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

/** The table that the lines begin with; `isLabel` tells where an author's own labels begin. */
export function tableIn(
  lines: readonly Piece[],
  isLabel: (line: Piece) => boolean,
): { table: Table; rest: readonly Piece[] } | undefined {
  const [first, ...more] = lines;
  const match = first && header.exec(first.text.slice(0, 60));
  if (!match) return undefined;
  const end = more.findIndex(isLabel);
  const body = end < 0 ? more : more.slice(0, end);
  const behind = part(first, match[0].length);
  const below = body.filter((line) => !isNothing(line)).map(trimmed);
  const rows = behind.text === "" ? below : [behind, ...below];
  return {
    table: { header: part(first, 0, match[0].length), rows },
    rest: more.slice(body.length),
  };
}

/** Reads a table, then the items that an author wrote under it. */
export function readTable(
  group: Group,
  { header: head, rows }: Table,
  rest: readonly Token[],
  builder: RecordBuilder,
): void {
  builder.boilerplate(head);
  const reader = new ItemReader(group, builder);
  if (group.id === "armGroups") readArmRows(reader, rows);
  else readUndivided(reader, rows);
  readItems({ group, tokens: rest }, builder, reader);
}

/** Outcome rows cannot be told apart, nor their cells: all of it stands as one measure. */
function readUndivided(reader: ItemReader, rows: readonly Piece[]): void {
  const [first] = rows;
  const measure = reader.group.item?.fields[0];
  if (!first || !measure) return;
  reader.open(first);
  reader.put(measure, rows);
  reader.builder.undivided(reader.group.path);
}

function readArmRows(reader: ItemReader, rows: readonly Piece[]): void {
  const names = interventionNames(reader.builder);
  for (const row of rows) {
    const { arms, isSure } = divideRow(row, names, rows.length === 1);
    for (const { label, intervention, description } of arms) {
      reader.openNamed("label", label);
      if (intervention) reader.putNamed("interventionNames", intervention);
      if (description) reader.put(itemField(reader.group, "description"), [description]);
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
