import type { ElementPath, ValueKind } from "../../../catalogue/element.ts";
import { elements } from "../../../catalogue/elements.ts";
import type { VocabularyName } from "../../../catalogue/vocabularies.ts";

/** How one text stands for one value. */
export interface ValueDefinition {
  /** Where the value is in a study; "*" stands for the index of an enclosing or own list item. */
  readonly path: ElementPath;
  readonly kind: ValueKind | "phases";
  readonly vocabulary?: VocabularyName;
}

/** A value that a combination of elements gives, and the elements that say it. */
export interface Reading {
  readonly path: ElementPath;
  readonly value: unknown;
  readonly parts: readonly string[];
}

/** Several elements that together stand for a value, such as the parts of a name. */
export interface Combination {
  readonly parts: readonly string[];
  readonly paths: readonly ElementPath[];
  /** The words of each part whose words are not those of the value at the first path. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** `textOf` gives the text of a part, undefined where it is missing or blank. */
  read(textOf: (part: string) => string | undefined): readonly Reading[];
  /** The texts of the parts; one that is left out does not stand in the file. */
  write(valueAt: (path: ElementPath) => unknown): Readonly<Record<string, string | undefined>>;
}

/** An element that is an item of a list. */
export interface ItemDefinition {
  /** The list with "*" for the item. */
  readonly path: ElementPath;
  /** What the element says of each of its items by its name alone. */
  readonly says?: Readonly<Record<string, unknown>>;
  /** False for items that this element cannot hold. */
  takes?(item: Readonly<Record<string, unknown>>): boolean;
}

/** An element of the upload format (ProtocolRecordSchema.xsd, version 2018.05.08). */
export interface XmlDefinition {
  readonly name: string;
  /** The names from `clinical_study`, exclusive, to here. */
  readonly location: string;
  readonly parent: XmlDefinition | undefined;
  readonly children: readonly XmlDefinition[];
  readonly byName: ReadonlyMap<string, XmlDefinition>;
  /** True where the schema demands the element inside its parent. */
  readonly required: boolean;
  readonly repeated: boolean;
  /** True where the children stand in the order of `children`. */
  readonly ordered: boolean;
  /** True where the text stands in a `textblock`. */
  readonly block: boolean;
  /** True where `delete="true"` may empty the element in a partial upload. */
  readonly deletable: boolean;
  readonly deprecated: boolean;
  /** True for what is kept and not read. */
  readonly opaque: boolean;
  readonly value: ValueDefinition | undefined;
  readonly item: ItemDefinition | undefined;
  /** Of an item, all elements that stand for items of the same list, in the schema's order. */
  readonly kin: readonly XmlDefinition[];
  /** What an element with children holds as a whole. */
  readonly standsFor: ElementPath | undefined;
  /** How many items enclose it, itself included. */
  readonly depth: number;
  readonly combinations: readonly Combination[];
}

export interface ElementOptions {
  readonly required?: true;
  readonly repeated?: true;
  readonly ordered?: true;
  readonly block?: true;
  readonly deletable?: true;
  readonly deprecated?: true;
  readonly opaque?: true;
  readonly value?: ValueDefinition;
  readonly item?: ItemDefinition;
  /** Set where the values of the children do not tell. */
  readonly standsFor?: ElementPath;
  readonly combinations?: readonly Combination[];
}

/** An element as the table states it, before it knows where it stands. */
export interface ElementRow {
  readonly name: string;
  readonly options: ElementOptions;
  readonly children: readonly ElementRow[];
}

export function element(
  name: string,
  options: ElementOptions = {},
  children: readonly ElementRow[] = [],
): ElementRow {
  return { name, options, children };
}

/** A value of which the catalogue has no upload path of its own. */
export function mapped(
  path: string,
  kind: ValueDefinition["kind"] = "text",
  vocabulary?: VocabularyName,
): ElementOptions {
  const steps = path.split(".");
  return { value: { path: steps, kind, ...(vocabulary && { vocabulary }) } };
}

/** Values by upload path, as far as one element is one value. */
const catalogued: ReadonlyMap<string, ValueDefinition> = new Map(
  elements.flatMap((entry): [string, ValueDefinition][] => {
    const { uploadPath, path, kind, vocabulary } = entry;
    if (uploadPath === undefined || path === undefined || kind === "struct") return [];
    const value = { path, kind, ...(vocabulary && { vocabulary }) };
    return [[uploadPath.replace(/\/textblock$/, ""), value]];
  }),
);

/** The definitions of a row and all below it; leaves take their value from the catalogue. */
export function define(row: ElementRow, parent?: XmlDefinition): XmlDefinition {
  const { name, options, children } = row;
  const location = parent?.parent ? `${parent.location}/${name}` : name;
  const combined = parent?.combinations.some(({ parts }) => parts.includes(name)) ?? false;
  const found = children.length === 0 && !combined ? catalogued.get(location) : undefined;
  const definition = {
    name,
    location,
    parent,
    children: [] as XmlDefinition[],
    byName: new Map<string, XmlDefinition>(),
    required: options.required ?? false,
    repeated: options.repeated ?? false,
    ordered: options.ordered ?? false,
    block: options.block ?? false,
    deletable: options.deletable ?? false,
    deprecated: options.deprecated ?? false,
    opaque: options.opaque ?? false,
    value: options.value ?? found,
    item: options.item,
    kin: [] as XmlDefinition[],
    standsFor: options.standsFor,
    depth: (parent?.depth ?? 0) + (options.item ? 1 : 0),
    combinations: options.combinations ?? [],
  };
  for (const child of children) {
    const made = define(child, definition);
    definition.children.push(made);
    definition.byName.set(made.name, made);
  }
  for (const child of definition.children) if (child.item) tieKin(child, definition.children);
  if (children.length > 0) definition.standsFor ??= commonPath(definition);
  return definition;
}

function tieKin(definition: XmlDefinition, siblings: readonly XmlDefinition[]): void {
  const list = definition.item?.path.join();
  const kin = siblings.filter(({ item }) => item?.path.join() === list);
  (definition.kin as XmlDefinition[]).push(...kin);
}

/** The path of the item, or the longest that all public values of the children have in common. */
function commonPath(definition: XmlDefinition): ElementPath | undefined {
  if (definition.item) return definition.item.path;
  const paths = pathsIn(definition);
  const published = paths.filter(([section]) => section === "protocolSection");
  const [first, ...others] = published.length > 0 ? published : paths;
  if (first === undefined) return undefined;
  const length = first.findIndex((step, at) => others.some((path) => path[at] !== step));
  return first.slice(0, length === -1 ? first.length - 1 : length);
}

function pathsIn({ children, combinations }: XmlDefinition): readonly ElementPath[] {
  const own = children.map((child) => child.value?.path ?? child.standsFor);
  return [
    ...own.filter((path) => path !== undefined),
    ...combinations.flatMap(({ paths }) => paths),
  ];
}
