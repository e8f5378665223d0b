import type { Path } from "../../study/path.ts";
import type { OffsetRange, Part, SourceMap, Span } from "../../study/sourceMap.ts";
import { keyOf, type RecordEntry, rangeOfEntry } from "./recordEntry.ts";
import { definitionOf } from "./schema/byPath.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { nameRange, type XmlElement } from "./xml/element.ts";
import { sourceOfSpan } from "./xml/textValue.ts";

/** Ties the paths of one record to the elements of its file. */
export class RecordMap implements SourceMap {
  readonly root: XmlElement;
  readonly entries: ReadonlyMap<string, RecordEntry>;
  readonly #parents: ReadonlyMap<string, XmlElement>;
  readonly #otherPaths: ReadonlyMap<XmlElement, Path>;
  #pathOf: ReadonlyMap<XmlElement, Path> | undefined;

  /** `otherPaths` are those of elements that say something of a value that is not theirs alone. */
  constructor(
    root: XmlElement,
    entries: ReadonlyMap<string, RecordEntry>,
    parents: ReadonlyMap<string, XmlElement>,
    otherPaths: ReadonlyMap<XmlElement, Path>,
  ) {
    this.root = root;
    this.entries = entries;
    this.#parents = parents;
    this.#otherPaths = otherPaths;
  }

  entry(path: Path): RecordEntry | undefined {
    return this.entries.get(keyOf(path));
  }

  has(path: Path): boolean {
    return this.entry(path) !== undefined || this.entry([...path, 0]) !== undefined;
  }

  /** The element of a definition around or at the place that `indices` lead to. */
  elementOf(definition: XmlDefinition, indices: readonly number[]): XmlElement | undefined {
    return this.#parents.get(placeKey(definition, indices));
  }

  rangeOf(path: Path, part: Part = "value"): OffsetRange {
    const own = this.#ownRange(path, part);
    if (own) return own;
    if (path.length === 0 && part !== "key") return { start: this.root.start, end: this.root.end };
    const indices = path.filter((step) => typeof step === "number");
    let definition = definitionOf(path)?.parent;
    for (; definition?.parent; definition = definition.parent) {
      const parent = this.elementOf(definition, indices);
      if (parent) return nameRange(parent);
    }
    if (definition === undefined && path.length > 1) return this.rangeOf(path.slice(0, -1), "key");
    return nameRange(this.root);
  }

  #ownRange(path: Path, part: Part): OffsetRange | undefined {
    if (path.length === 0 && part === "whole") {
      const { start, end } = this.root;
      return { start, end };
    }
    const entry = this.entry(path);
    if (entry) return rangeOfEntry(entry, part);
    const first = this.entry([...path, 0]);
    if (first === undefined) return undefined;
    if (part === "key") return rangeOfEntry(first, part);
    let last = first;
    for (let index = 1; ; index++) {
      const next = this.entry([...path, index]);
      if (next === undefined) break;
      last = next;
    }
    const { start } = rangeOfEntry(first, "whole");
    return { start, end: Math.max(start, rangeOfEntry(last, "whole").end) };
  }

  rangeOfSpan(path: Path, span: Span): OffsetRange {
    const text = this.entry(path)?.text;
    return text && text.segments.length > 0 ? sourceOfSpan(text, span) : this.rangeOf(path);
  }

  pathAt(offset: number): Path | undefined {
    this.#pathOf ??= this.#pathsOfElements();
    let path: Path | undefined;
    let element: XmlElement | undefined = this.root;
    while (element && offset >= element.start && offset <= element.end) {
      path = this.#pathOf.get(element) ?? path;
      element = childAt(element, offset);
    }
    return path;
  }

  #pathsOfElements(): ReadonlyMap<XmlElement, Path> {
    const paths = new Map(this.#otherPaths);
    // An element that says a value alone says it before what it says together with others.
    const entries = [...this.entries.values()].toSorted(
      (a, b) => Number(a.elements.length > 1) - Number(b.elements.length > 1),
    );
    for (const { path, elements } of entries)
      for (const element of elements) if (!paths.has(element)) paths.set(element, path);
    return paths;
  }
}

/** The child that holds `offset`, the one that ends there before the one that begins there. */
function childAt({ content }: XmlElement, offset: number): XmlElement | undefined {
  let low = 0;
  let high = content.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((content[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  for (const node of content.slice(low, low + 3))
    if (node.kind === "element" && node.start <= offset && offset <= node.end) return node;
  return undefined;
}

/** Names one element of a record: its definition and the items that lead to it. */
export function placeKey({ location, depth }: XmlDefinition, indices: readonly number[]): string {
  return `${location}#${indices.slice(0, depth).join(",")}`;
}
