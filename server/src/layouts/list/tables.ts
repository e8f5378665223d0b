import { itemField } from "../text/block.ts";
import type { Group } from "../text/field.ts";
import { ItemReader } from "../text/items.ts";
import { isBlank, type Piece, part, trimmed } from "../text/line.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";

/** The listing prints tables with their header first, in one line or glued, cells undivided. */
const header = /^(?:-\s+)?(Group ?Intervention ?Description|Name ?Time ?Method)\b\s*/;

/** True for the lines of such a table; with "empty", only for one that is nothing but its header. */
export function isTable(lines: readonly Piece[], kind?: "empty"): boolean {
  const [first, ...rest] = lines.filter((line) => !isBlank(line)).map(trimmed);
  const match = first && header.exec(first.text);
  if (!match) return false;
  return kind !== "empty" || (match[0].trimEnd() === first.text && rest.length === 0);
}

export function readTable(group: Group, lines: readonly Piece[], builder: RecordBuilder): void {
  const [first, ...rest] = lines.filter((line) => !isBlank(line)).map(trimmed);
  const length = first && header.exec(first.text)?.[0].length;
  if (!first || length === undefined) return;
  const rows = [part(first, length), ...rest].filter((piece) => piece.text !== "");
  if (rows.length < rest.length + 1) builder.boilerplate(first);
  if (group.id === "armGroups") readArmRows(group, rows, builder);
  else readUndivided(group, rows, builder);
}

/** Outcome rows cannot be told apart, nor their cells: all of it stands as one measure. */
function readUndivided(group: Group, rows: readonly Piece[], builder: RecordBuilder): void {
  const [first] = rows;
  const measure = group.item?.fields[0];
  if (!first || !measure) return;
  const reader = new ItemReader(group, builder);
  reader.open(first, true);
  reader.put(measure, rows);
  builder.undivided(group.path);
}

/**
 * Arm rows are `arm intervention description`, divided only by the names in `Interventions`. In one
 * line the end of a description is known only where the next arm bears an intervention's name, or
 * where a sentence ends.
 */
function readArmRows(group: Group, rows: readonly Piece[], builder: RecordBuilder): void {
  const names = interventionNames(builder);
  const reader = new ItemReader(group, builder);
  let divided = true;
  for (const row of rows) {
    const cuts = cutsOf(row.text, names);
    if (cuts.length === 0 || (cuts.length > 1 && rows.length > 1)) divided = false;
    if (cuts.length === 0) {
      reader.open(row, true);
      reader.putNamed("label", row);
    }
    for (const [i, cut] of cuts.entries()) {
      const label = part(row, cut.from, cut.at);
      reader.open(label, true);
      reader.putNamed("label", label);
      const next = cuts[i + 1];
      reader.putNamed("interventionNames", part(row, cut.at, cut.at + cut.name.length));
      const description = part(row, cut.at + cut.name.length, next?.from ?? row.text.length);
      if (description.text !== "") reader.put(itemField(group, "description"), [description]);
      if (next?.guessed) divided = false;
    }
  }
  if (!divided) builder.undivided(group.path);
}

function interventionNames(builder: RecordBuilder): readonly string[] {
  const list = builder.valueAt(["protocolSection", "armsInterventionsModule", "interventions"]);
  if (!Array.isArray(list)) return [];
  return list
    .map((item: { name?: unknown }) => item.name)
    .filter((name): name is string => typeof name === "string" && name.length > 0)
    .toSorted((a, b) => b.length - a.length);
}

interface Cut {
  /** Where the row, and with it the arm's label, begins. */
  readonly from: number;
  /** Where the intervention's name begins. */
  readonly at: number;
  readonly name: string;
  /** True where the beginning is the end of a sentence and not a name. */
  readonly guessed: boolean;
}

function cutsOf(text: string, names: readonly string[]): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let from = 0; ; ) {
    const cut = cutFrom(text, from, names, cuts.length === 0);
    if (!cut) return cuts;
    cuts.push(cut);
    from = cut.at + cut.name.length;
  }
}

/** The next `arm name` pair; an arm that bears the name itself gives `X X`. */
function cutFrom(
  text: string,
  from: number,
  names: readonly string[],
  isFirst: boolean,
): Cut | undefined {
  let best: Cut | undefined;
  for (const name of names) {
    const twice = text.indexOf(`${name} ${name}`, from);
    const glued = twice >= 0 ? twice : text.indexOf(name + name, from);
    const at = glued >= 0 ? text.indexOf(name, glued + 1) : -1;
    if (at >= 0 && (isFirst ? glued === from : true) && (!best || glued < best.from))
      best = { from: glued, at, name, guessed: false };
  }
  if (best || !isFirst) return best ?? sentenceCut(text, from, names);
  for (const name of names) {
    const at = text.indexOf(name, from + 1);
    if (at > from && (!best || at < best.at)) best = { from, at, name, guessed: false };
  }
  return best;
}

/** `… at enrollment. Study Group 1 Vaccine …`: the label is what follows the last full stop. */
function sentenceCut(text: string, from: number, names: readonly string[]): Cut | undefined {
  for (const name of names) {
    const at = text.indexOf(name, from + 1);
    const stop = at < 0 ? -1 : text.lastIndexOf(". ", at);
    if (stop > from && at - stop < 120 && at - stop > 3)
      return { from: stop + 2, at, name, guessed: true };
  }
  return undefined;
}
