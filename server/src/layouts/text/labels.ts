import { type Field, foldLabel, type Group } from "./field.ts";
import { groups } from "./groups.ts";
import { type Piece, part } from "./line.ts";

/** A label found at the start of a line, with the text behind it on the same line. */
export interface LabelMatch {
  readonly field: Field;
  readonly label: Piece;
  readonly value: Piece | undefined;
  /** True when the field belongs to the items of the group that was asked for. */
  readonly ofItem: boolean;
}

/** The elements outside lists, by their folded labels; the first group wins. */
const scalarLabels = new Map<string, Field>();
for (const group of groups) {
  for (const field of group.fields) {
    for (const label of field.labels) {
      const key = foldLabel(label);
      if (!scalarLabels.has(key)) scalarLabels.set(key, field);
    }
  }
}

const itemLabels = new Map<Group, ReadonlyMap<string, Field>>();
for (const group of groups) {
  const labels = new Map<string, Field>();
  for (const field of [...(group.item?.fields ?? []), ...(group.body ? [group.body] : [])])
    for (const label of field.labels) {
      const key = foldLabel(label);
      if (!labels.has(key)) labels.set(key, field);
    }
  itemLabels.set(group, labels);
}

const longestLabel = Math.max(...[...scalarLabels.keys()].map((label) => label.length)) + 4;

/** The field that `text` names inside `group`, or anywhere when the group has no such label. */
export function fieldLabelled(
  text: string,
  group: Group | undefined,
): { field: Field; ofItem: boolean } | undefined {
  if (text.length > longestLabel) return undefined;
  const key = foldLabel(text);
  const own = group && itemLabels.get(group)?.get(key);
  if (own) return { field: own, ofItem: true };
  const field = scalarLabels.get(key);
  return field && { field, ofItem: false };
}

/** `Label: value`, `Label:` or a line that is only a label. */
export function matchLabel(piece: Piece, group: Group | undefined): LabelMatch | undefined {
  const colon = piece.text.indexOf(":");
  if (colon > 0 && colon <= longestLabel) {
    const found = fieldLabelled(piece.text.slice(0, colon), group);
    if (found) {
      const value = part(piece, colon + 1);
      return {
        ...found,
        label: part(piece, 0, colon),
        value: value.text === "" ? undefined : value,
      };
    }
  }
  const found = fieldLabelled(piece.text, group);
  return found && { ...found, label: piece, value: undefined };
}
