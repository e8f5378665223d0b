import type { Path } from "../../study/path.ts";
import { valueAt } from "../../study/path.ts";
import type { Study } from "../../study/study.ts";
import { resolve } from "./schema/byPath.ts";
import { clinicalStudy } from "./schema/clinicalStudy.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { writeValue } from "./schema/writeValue.ts";
import type { TextKind } from "./xml/textValue.ts";

/** An element as it would stand in a file. */
export interface WrittenElement {
  readonly definition: XmlDefinition;
  /** Of an element without children; plain, not yet as XML. Empty for one that must stand. */
  readonly text: string;
  readonly children: readonly WrittenElement[];
  /** True for `delete="true"`. */
  readonly deleted: boolean;
  /** True for one that the schema wants and no value fills. */
  readonly filler?: true;
}

/** The record of a study; what the format has no element for is left out. */
export function writeRecord(study: Study): WrittenElement {
  const children = writeChildren(study, clinicalStudy, []);
  return { definition: clinicalStudy, text: "", children, deleted: false };
}

/** The children of an element, in the schema's order. */
export function writeChildren(
  study: Study,
  definition: XmlDefinition,
  indices: readonly number[],
): readonly WrittenElement[] {
  const texts = textsOf(study, definition, indices);
  return definition.children.flatMap((child) => {
    if (isDeleted(study, child)) {
      return [{ definition: child, text: "", children: [], deleted: true }];
    }
    if (child.item) {
      return itemsOf(study, child, indices).flatMap(
        (index) => writeItem(study, child, [...indices, index]) ?? [],
      );
    }
    if (child.children.length > 0) return writeStruct(study, child, indices) ?? [];
    const written = texts.get(child.name);
    if (written === undefined && child.required)
      return [{ ...leaf(child, fillerOf(child)), filler: true }];
    return (written ?? []).map((text) => leaf(child, text));
  });
}

function leaf(definition: XmlDefinition, text: string): WrittenElement {
  return { definition, text, children: [], deleted: false };
}

/** The element with all it holds; undefined where it would hold nothing and need not stand. */
export function writeStruct(
  study: Study,
  definition: XmlDefinition,
  indices: readonly number[],
): WrittenElement | undefined {
  const children = writeChildren(study, definition, indices);
  if (!definition.required && !children.some(saysSomething)) return undefined;
  return { definition, text: "", children, deleted: false };
}

export function writeItem(
  study: Study,
  definition: XmlDefinition,
  indices: readonly number[],
): WrittenElement | undefined {
  const children = writeChildren(study, definition, indices);
  return children.some(saysSomething)
    ? { definition, text: "", children, deleted: false }
    : undefined;
}

export function saysSomething({ text, children, deleted, filler }: WrittenElement): boolean {
  return deleted || (text !== "" && !filler) || children.some(saysSomething);
}

/** The indices of the items that stand as this element. */
export function itemsOf(
  study: Study,
  definition: XmlDefinition,
  indices: readonly number[],
): readonly number[] {
  const { item } = definition;
  if (item === undefined) return [];
  const items = valueAt(study, resolve(item.path.slice(0, -1), indices));
  if (!Array.isArray(items)) return [];
  const taken = new Set<XmlDefinition>();
  return items.flatMap((value: unknown, index) => {
    const taker = definition.kin.find(
      (candidate) =>
        (candidate.repeated || !taken.has(candidate)) &&
        (candidate.item?.takes?.((value ?? {}) as Record<string, unknown>) ?? true),
    );
    if (taker) taken.add(taker);
    return taker === definition ? [index] : [];
  });
}

/** What a required element says where there is no value: no age limit is "N/A". */
export function fillerOf({ value }: XmlDefinition): string {
  return value?.kind === "age" ? "N/A" : "";
}

/** The texts of the children without children of their own: several for a list. */
export function textsOf(
  study: Study,
  definition: XmlDefinition,
  indices: readonly number[],
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  const at = (path: Path) => valueAt(study, resolve(path, indices));
  for (const { write } of definition.combinations)
    for (const [name, text] of Object.entries(write(at)))
      if (text !== undefined && text !== "") texts.set(name, [text]);
  for (const { name, children, value } of definition.children) {
    if (children.length > 0 || value === undefined) continue;
    const written = textsOfValue(study, value, indices);
    if (written.length > 0) texts.set(name, written);
  }
  return texts;
}

function textsOfValue(
  study: Study,
  definition: NonNullable<XmlDefinition["value"]>,
  indices: readonly number[],
): readonly string[] {
  const { path } = definition;
  if (path.at(-1) !== "*") {
    const text = writeValue(definition, valueAt(study, resolve(path, indices)));
    return text === undefined ? [] : [text];
  }
  const list = valueAt(study, resolve(path.slice(0, -1), indices));
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown) => writeValue(definition, value) ?? "");
}

export function textKindOf({ value }: XmlDefinition): TextKind {
  return value?.kind === "markup" ? "markup" : "line";
}

function isDeleted(study: Study, { location, deletable }: XmlDefinition): boolean {
  const deleted = study.registrationSection?.deleted;
  return deletable && Array.isArray(deleted) && deleted.includes(location);
}
