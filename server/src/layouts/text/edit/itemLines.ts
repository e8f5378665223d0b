import { valueAt } from "../../../study/path.ts";
import type { Field, Group } from "../field.ts";
import type { TextStyle } from "../textStyle.ts";
import { writtenLines } from "../writeValue.ts";

/** A list item with a label for each element, or one of the items of its list `nested`. */
export function itemLines(
  group: Group,
  value: object,
  style: TextStyle,
  nested?: string,
): readonly string[] {
  const fields = group.item?.fields ?? [];
  if (nested !== undefined) return nestedLines(fields, value, style, nested);
  const lists = new Set<string>();
  const [opener] = fields;
  return fields.flatMap((field) => {
    const [name] = field.path;
    // What begins an item stands there even without a value.
    if (field === opener && valueAt(value, field.path) === undefined)
      return style.labelled(field, []);
    if (!field.path.includes("*")) return fieldLines(field, valueAt(value, field.path), style);
    if (lists.has(String(name))) return [];
    lists.add(String(name));
    const list = valueAt(value, [String(name)]);
    if (!Array.isArray(list)) return [];
    return list.flatMap((inner: object) => nestedLines(fields, inner, style, String(name)));
  });
}

function nestedLines(
  fields: readonly Field[],
  value: object,
  style: TextStyle,
  list: string,
): readonly string[] {
  return fields
    .filter(({ path }) => path[0] === list && path[1] === "*")
    .flatMap((field) => fieldLines(field, valueAt(value, field.path.slice(2)), style));
}

function fieldLines(field: Field, value: unknown, style: TextStyle): readonly string[] {
  if (value === undefined) return [];
  const values = field.repeated && Array.isArray(value) ? value : [value];
  return values.flatMap((one) => style.labelled(field, writtenLines(field, one)));
}
