import type { Path } from "../../study/path.ts";
import type { OffsetRange, Part, SourceMap, Span } from "../../study/sourceMap.ts";
import { offsetInText, valueOfLiteral } from "./stringText.ts";
import type { Tape } from "./tape.ts";

/** A value of the text, with its name where it is a property. */
export interface Place {
  readonly node: number;
  readonly name: number | undefined;
}

type Children = ReadonlyMap<string, Place> | readonly Place[];

/** The places of one record. The text is searched when the first one is asked for. */
export class JsonSourceMap implements SourceMap {
  readonly #tapeOf: () => Tape;
  readonly #rootPath: Path;
  readonly #children = new Map<number, Children>();
  #tape: Tape | undefined;
  #root: Place | undefined;

  /** `rootPath` leads from the whole JSON text to the record. */
  constructor(tapeOf: () => Tape, rootPath: Path) {
    this.#tapeOf = tapeOf;
    this.#rootPath = rootPath;
  }

  get tape(): Tape {
    this.#tape ??= this.#tapeOf();
    return this.#tape;
  }

  get root(): Place {
    if (!this.#root) {
      let place: Place = { node: 0, name: undefined };
      for (const step of this.#rootPath) place = this.child(place, step) ?? place;
      this.#root = place;
    }
    return this.#root;
  }

  find(path: Path): Place | undefined {
    let place: Place | undefined = this.root;
    for (const step of path) {
      place = this.child(place, step);
      if (!place) return undefined;
    }
    return place;
  }

  child(place: Place, step: string | number): Place | undefined {
    const children = this.childrenOf(place.node);
    if (Array.isArray(children)) return typeof step === "number" ? children[step] : undefined;
    return typeof step === "string"
      ? (children as ReadonlyMap<string, Place>).get(step)
      : undefined;
  }

  /** Of two properties with the same name the last one counts, as for the native parser. */
  childrenOf(node: number): Children {
    let children = this.#children.get(node);
    if (!children) {
      children = this.#read(node);
      this.#children.set(node, children);
    }
    return children;
  }

  #read(node: number): Children {
    const { tape } = this;
    if (tape.kind(node) === "list")
      return Array.from(tape.inside(node), (item) => ({ node: item, name: undefined }));
    const properties = new Map<string, Place>();
    if (tape.kind(node) !== "object") return properties;
    let name: number | undefined;
    for (const part of tape.inside(node)) {
      if (name === undefined) name = part;
      else {
        properties.set(nameOf(this.#written(name)), { node: part, name });
        name = undefined;
      }
    }
    return properties;
  }

  #written(node: number): string {
    return this.tape.text.slice(this.tape.start(node), this.tape.end(node));
  }

  has(path: Path): boolean {
    return this.find(path) !== undefined;
  }

  /** The text of the value as it is written, with its quotation marks. */
  writtenAt(path: Path): string | undefined {
    const place = this.find(path);
    return place && this.#written(place.node);
  }

  rangeOf(path: Path, part: Part = "value"): OffsetRange {
    let place = this.root;
    for (const [depth, step] of path.entries()) {
      const next = this.child(place, step);
      if (!next) return depth === 0 ? this.#keyOf(this.root) : this.#keyOf(place);
      place = next;
    }
    if (part === "key") return this.#keyOf(place);
    if (part === "value") return this.#valueOf(place);
    const start = this.tape.start(place.name ?? place.node);
    return { start, end: this.tape.end(place.node) };
  }

  /** The name; an item has none, so that its bracket or the item itself stands for it. */
  #keyOf({ node, name }: Place): OffsetRange {
    if (name !== undefined) return this.#valueOf({ node: name, name: undefined });
    const kind = this.tape.kind(node);
    if (kind !== "object" && kind !== "list") return this.#valueOf({ node, name });
    const start = this.tape.start(node);
    return { start, end: start + 1 };
  }

  /** The quotation marks are no part of a text, but an empty one could not be seen without them. */
  #valueOf({ node, name }: Place): OffsetRange {
    const { tape } = this;
    const [start, end] = [tape.start(node), tape.end(node)];
    if (start === end && name !== undefined) return this.#keyOf({ node, name });
    if (tape.kind(node) !== "text") return { start, end };
    const isClosed = end - start > 1 && tape.text[end - 1] === '"';
    return end - start > 2 ? { start: start + 1, end: isClosed ? end - 1 : end } : { start, end };
  }

  rangeOfSpan(path: Path, [from, to]: Span): OffsetRange {
    const place = this.find(path);
    if (!place || this.tape.kind(place.node) !== "text") return this.rangeOf(path);
    const { start, end } = this.#valueOf(place);
    const { text } = this.tape;
    return { start: offsetInText(text, start, end, from), end: offsetInText(text, start, end, to) };
  }

  pathAt(offset: number): Path | undefined {
    const { tape } = this;
    let place = this.root;
    if (offset < tape.start(place.node) || offset > tape.end(place.node)) return undefined;
    const path: (string | number)[] = [];
    for (;;) {
      const found = this.#childAt(place, offset);
      if (!found) return path;
      path.push(found.step);
      place = found.place;
      if (offset < tape.start(place.node)) return path;
    }
  }

  #childAt({ node }: Place, offset: number): { step: string | number; place: Place } | undefined {
    const { tape } = this;
    const holds = ({ node: value, name }: Place) =>
      tape.start(name ?? value) <= offset && offset <= tape.end(value);
    for (const [step, place] of this.childrenOf(node).entries())
      if (holds(place)) return { step, place };
    return undefined;
  }
}

/** A name may lack its quotation marks while the text is broken. */
function nameOf(literal: string): string {
  return literal.startsWith('"') ? (valueOfLiteral(literal) ?? literal) : literal;
}
