import type { Path } from "../../../study/path.ts";
import type { Field, Group } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import type { TextStyle } from "../textStyle.ts";

/** A line to be written. */
export interface Row {
  readonly text: string;
  /** The element whose value or label the line says, or says a part of. */
  readonly path?: Path;
  /** Which of the value's lines it is; none for a label without a value on its line. */
  readonly index?: number;
  /** Of a heading: what stands under it. */
  readonly heading?: Path;
  /** True for the only line of its value. */
  readonly isWhole?: boolean;
}

/** What a record is written from. */
export interface RecordValues {
  readonly grammar: Grammar;
  readonly style: TextStyle;
  /** The number of sites that a listing states. */
  readonly siteCount: number | undefined;
  /** The value of an element that the labels say; undefined where there is none. */
  valueAt(path: Path): unknown;
  /** The lines of a value, behind bars where they must be. */
  lines(field: Field, path: Path, value: unknown): readonly string[];
  /** The type in brackets behind a date or an enrolment; undefined where brackets cannot say it. */
  inBrackets(owner: Field, line: string): string | undefined;
  /** True for a label that stands without a value. */
  isEmpty(path: Path): boolean;
  /** True for a heading that stands, whether or not anything is under it. */
  hasHeading(group: Group): boolean;
  /** Lines behind those of an element that no element takes. */
  after(path: Path): readonly string[];
  /** Such lines of a group that stand behind none of its elements; the lines of Other Elements. */
  rest(group: Group): readonly string[];
}

/** The whole record, every value with its label, in the order of the groups. */
export function recordRows(values: RecordValues): readonly Row[] {
  const rows: Row[] = [];
  for (const group of values.grammar.groups) {
    const body = groupRows(group, values);
    const isTop = group.id === "identification";
    const heading = isTop ? [] : values.style.heading(group, values.siteCount);
    // A heading of two lines says something itself.
    if (body.length === 0 && heading.length < 2 && !values.hasHeading(group)) continue;
    if (rows.length > 0) rows.push({ text: "" });
    rows.push(...heading.map((text) => ({ text, heading: group.path })), ...body);
  }
  return rows;
}

/** What stands under the heading of a group. */
export function groupRows(group: Group, values: RecordValues): readonly Row[] {
  const { bodyLast, item } = group;
  const body = bodyRows(group, values);
  const scalars = group.fields.flatMap((field) => scalarRows(field, values));
  const own = bodyLast ? [scalars, body] : [body, scalars];
  const items = item ? itemsOf(group, values) : [];
  const rest = values.rest(group).map(plainRow);
  // At the end of a text or an item they might be taken for more of it.
  const parts = item || group.body ? [rest, ...own, ...items] : [[...scalars, ...rest]];
  return joined(
    parts.filter((rows) => rows.length > 0),
    values.style.spaced,
  );
}

function joined(parts: readonly (readonly Row[])[], spaced: boolean): readonly Row[] {
  return parts.flatMap((rows, i) => (spaced && i > 0 ? [{ text: "" }, ...rows] : rows));
}

/** A text or a list of words without labels; a word of several lines gets its label. */
function bodyRows(group: Group, values: RecordValues): readonly Row[] {
  const { body, bodyLast, fields } = group;
  const value = body && values.valueAt(body.path);
  if (!body || value === undefined) return [];
  const { style } = values;
  if (body.repeated && Array.isArray(value))
    return value.flatMap((one, i) => {
      const path = [...body.path, i];
      const lines = values.lines(body, path, one);
      if (lines.length > 1) return labelledRows(body, path, lines, values);
      const rows = lines.map((line) => ({ text: style.bare(line), path, index: 0, isWhole: true }));
      return [...rows, ...values.after(path).map(plainRow)];
    });
  const lines = values.lines(body, body.path, value);
  // Below another text it needs its label, or it would be taken for more of that.
  const isBelowText =
    bodyLast &&
    fields.some(({ kind, path }) => kind === "prose" && values.valueAt(path) !== undefined);
  if (isBelowText) return labelledRows(body, body.path, lines, values);
  return lines.map((text, index) => ({ text, path: body.path, index }));
}

function scalarRows(field: Field, values: RecordValues): readonly Row[] {
  const owner = values.grammar.ownerOf(field);
  if (owner && typeBehind(owner, values) !== undefined) return [];
  return fieldRows(field, field.path, values, typeBehind(field, values));
}

/** ` (Actual)`, where the date or enrolment has one line that may have it. */
function typeBehind(owner: Field, values: RecordValues): string | undefined {
  const value = owner.type && values.valueAt(owner.path);
  if (value === undefined) return undefined;
  const [line, ...more] = values.lines(owner, owner.path, value);
  if (line === undefined || more.length > 0) return undefined;
  return values.inBrackets(owner, line);
}

function fieldRows(field: Field, path: Path, values: RecordValues, type = ""): readonly Row[] {
  const value = values.valueAt(path);
  if (value === undefined) return values.isEmpty(path) ? labelledRows(field, path, [], values) : [];
  if (!field.repeated || !Array.isArray(value)) {
    const lines = values.lines(field, path, value);
    const typed = type === "" ? lines : lines.map((line) => line + type);
    return labelledRows(field, path, typed, values);
  }
  return value.flatMap((one, i) => {
    const at = [...path, i];
    return labelledRows(field, at, values.lines(field, at, one), values);
  });
}

function labelledRows(
  field: Field,
  path: Path,
  lines: readonly string[],
  values: RecordValues,
): readonly Row[] {
  const written = values.style.labelled(field, lines);
  const first = written.length - lines.length;
  const isWhole = lines.length === 1;
  const rows = written.map((text, i) =>
    i < first ? { text, path } : { text, path, index: i - first, isWhole },
  );
  return [...rows, ...values.after(path).map(plainRow)];
}

function plainRow(text: string): Row {
  return { text };
}

function itemsOf(group: Group, values: RecordValues): readonly (readonly Row[])[] {
  const list = group.item && values.valueAt(group.item.path);
  if (!Array.isArray(list)) return [];
  return list.map((_, i) => itemRows(group, [...(group.item?.path ?? []), i], values));
}

/** An item begins with its first label, even without a value. */
export function itemRows(group: Group, at: Path, values: RecordValues): readonly Row[] {
  const fields = group.item?.fields ?? [];
  const lists = new Set<string>();
  return fields.flatMap((field, i) => {
    const [name = ""] = field.path;
    if (field.path.includes("*")) {
      if (lists.has(String(name))) return [];
      lists.add(String(name));
      return nestedRows(group, [...at, name], values);
    }
    const rows = fieldRows(field, [...at, ...field.path], values);
    return i === 0 && rows.length === 0
      ? labelledRows(field, [...at, ...field.path], [], values)
      : rows;
  });
}

/** The items of a list inside an item, such as a site's contacts. */
export function nestedRows(group: Group, list: Path, values: RecordValues): readonly Row[] {
  const items = values.valueAt(list);
  if (!Array.isArray(items)) return [];
  const fields = (group.item?.fields ?? []).filter(
    ({ path }) => path[0] === list.at(-1) && path[1] === "*",
  );
  const pathOf = (field: Field, i: number) => [...list, i, ...field.path.slice(2)];
  const needed = openers(fields, items.length, (field, i) => values.valueAt(pathOf(field, i)));
  return items.flatMap((_, i) =>
    fields.flatMap((field) => {
      const rows = fieldRows(field, pathOf(field, i), values);
      return rows.length === 0 && field === needed[i]
        ? labelledRows(field, pathOf(field, i), [], values)
        : rows;
    }),
  );
}

/**
 * For each item the label that it needs even without a value: a label that an item has already begins
 * the next one, so it must have that one's first.
 */
function openers(
  fields: readonly Field[],
  count: number,
  at: (field: Field, i: number) => unknown,
): readonly (Field | undefined)[] {
  const needed: (Field | undefined)[] = [];
  let next: Field | undefined;
  for (let i = count - 1; i >= 0; i--) {
    const hasAny = fields.some((field) => at(field, i) !== undefined);
    needed[i] = next ?? (hasAny ? undefined : fields[0]);
    next = fields.find((field) => field === needed[i] || at(field, i) !== undefined);
  }
  return needed;
}
