import type { Field, Group } from "../../server/src/layouts/text/field.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import { displayOf, writeValue } from "../../server/src/layouts/text/writeValue.ts";
import { valueAt } from "../../server/src/study/path.ts";
import type { Study } from "../../server/src/study/study.ts";

/** How an author may write labels and headings. */
export interface WrittenForm {
  readonly name: string;
  heading(text: string): string;
  /** The lines of a label and its value. */
  labelled(label: string, lines: readonly string[]): readonly string[];
  /** One of several values without labels. */
  bare(text: string): string;
  /** True to write "Not yet recruiting" rather than NOT_YET_RECRUITING. */
  readonly inWords?: boolean;
  /** What stands between sections and between items. */
  readonly gap?: string;
}

export const pageForms: readonly WrittenForm[] = [
  {
    name: "Label: value",
    heading: (text) => text,
    labelled: (label, [first = "", ...rest]) => [`${label}: ${first}`, ...rest],
    bare: (text) => text,
    gap: "",
  },
  {
    name: "label on a line of its own",
    heading: (text) => text,
    labelled: (label, lines) => [label, ...lines],
    bare: (text) => text,
  },
  {
    name: "label and colon on a line of its own, in words",
    heading: (text) => text,
    labelled: (label, lines) => [`${label}:`, ...lines],
    bare: (text) => `* ${text}`,
    inWords: true,
    gap: "",
  },
];

export const listForms: readonly WrittenForm[] = [
  {
    name: "- Label, - value",
    heading: (text) => (/&(?!&)|^Trial/.test(text) ? text : `- ${text}`),
    labelled: (label, [first = "", ...rest]) => [`- ${label}`, `- ${first}`, ...rest],
    bare: (text) => `- ${text}`,
  },
  {
    name: "- Label: value",
    heading: (text) => (/&(?!&)|^Trial/.test(text) ? text : `- ${text}`),
    labelled: (label, [first = "", ...rest]) => [`- ${label}: ${first}`, ...rest],
    bare: (text) => `- ${text}`,
    inWords: true,
    gap: "",
  },
  {
    name: "no dashes",
    heading: (text) => text,
    labelled: (label, lines) => [label, ...lines],
    bare: (text) => text,
    gap: "",
  },
];

/** Writes a study in a form, every heading and label there is. */
export function writtenStudy(study: Study, { groups }: Grammar, form: WrittenForm): string {
  const sections = groups.map((group) => sectionLines(study, group, form));
  const gap = form.gap === undefined ? [] : [form.gap];
  return `${sections.flatMap((lines) => [...lines, ...gap]).join("\n")}\n`;
}

function sectionLines(study: Study, group: Group, form: WrittenForm): readonly string[] {
  const { body, item, id } = group;
  const heading = id === "identification" ? [] : [form.heading(group.headings[0] ?? "")];
  const types = new Set(group.fields.flatMap(({ type }) => (type ? [type.join()] : [])));
  const scalars = group.fields.filter(({ path }) => !types.has(path.join()));
  const bodyValue = body && valueAt(study, body.path);
  const bodyLines = Array.isArray(bodyValue)
    ? bodyValue.map((one) => form.bare(String(one)))
    : String(bodyValue ?? "").split("\n");
  const items = (item && (valueAt(study, item.path) as readonly object[])) ?? [];
  // In the list layout the values come before the criteria.
  const lines = scalars.flatMap((field) => fieldLines(study, field, form));
  const isFirst = group.fields.some(({ path }) => path.includes("overallStatus"));
  const own =
    bodyValue === undefined ? lines : isFirst ? [...lines, ...bodyLines] : [...bodyLines, ...lines];
  return [
    ...heading,
    ...own,
    ...items.flatMap((one) => [...itemLines(one, item?.fields ?? [], form)]),
  ];
}

function itemLines(item: object, fields: readonly Field[], form: WrittenForm): readonly string[] {
  const own = fields.filter(({ path }) => !path.includes("*"));
  const nested = fields.filter(({ path }) => path.includes("*"));
  const list = nested[0] ? (valueAt(item, nested[0].path.slice(0, 1)) as readonly object[]) : [];
  return [
    ...own.flatMap((field) => fieldLines(item, field, form)),
    ...list.flatMap((inner) =>
      nested.flatMap((field) => fieldLines(inner, { ...field, path: field.path.slice(2) }, form)),
    ),
  ];
}

function fieldLines(root: object, field: Field, form: WrittenForm): readonly string[] {
  const value = valueAt(root, field.path);
  if (value === undefined) return [];
  const values = field.repeated && Array.isArray(value) ? value : [value];
  const type = field.type && valueAt(root, field.type);
  const suffix = type === undefined ? "" : ` (${displayOf("DateType", String(type))})`;
  return values.flatMap((one) => {
    const text = writeValue(field, one, form.inWords ? "words" : "") + suffix;
    return form.labelled(field.labels[0] ?? "", text.split("\n"));
  });
}
