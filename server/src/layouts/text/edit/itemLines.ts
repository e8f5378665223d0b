import type { Group } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import { itemRows, nestedRows } from "../print/recordRows.ts";
import type { TextStyle } from "../textStyle.ts";
import type { EditWriting } from "./editWriting.ts";

/** A list item with a label for each element, or one of the items of its list `nested`. */
export function itemLines(
  group: Group,
  value: object,
  { grammar, style }: { readonly grammar: Grammar; readonly style: TextStyle },
  writing: EditWriting,
  nested?: string,
): readonly string[] {
  const root = nested === undefined ? value : { [nested]: [value] };
  const values = writing.valuesOf(root, [], grammar, style);
  const rows =
    nested === undefined ? itemRows(group, [], values) : nestedRows(group, [nested], values);
  return rows.map(({ text }) => text);
}
