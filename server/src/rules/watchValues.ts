import type { ElementPath } from "../catalogue/element.ts";
import type { Path } from "../study/path.ts";
import type { Study } from "../study/study.ts";
import type { CheckedRecord } from "./checkedRecord.ts";
import { perRecord } from "./perRecord.ts";
import { type Node, nodeAt, root } from "./watchedPaths.ts";

/** A value that a rule asked for, with the indices of the list items on the way to it. */
export interface Hit {
  readonly value: unknown;
  readonly place: readonly number[];
}

/** A text of the record that a rule asked for. */
export interface FoundString {
  readonly text: string;
  /** The name of the element that it belongs to. */
  readonly element: string;
  readonly path: Path;
}

/** What one walk through a study found, for each that asked. */
interface Found {
  readonly hits: Hit[][];
  readonly strings: FoundString[][];
}

const foundIn = perRecord(({ study }) => new Walk().through(study));

let askers = 0;
const nothing: readonly never[] = [];

/**
 * Registers interest in the texts at `steps` for which `wanted` is true, once for a path without "*",
 * else once for each item of the lists on the way. Returns how to get them for a record: all watches are
 * served by one walk through it.
 */
export function watchTexts(
  steps: ElementPath,
  wanted: (text: string) => boolean,
): (record: CheckedRecord) => readonly Hit[] {
  const asker = askers++;
  nodeAt(steps).watches.push({ asker, wanted });
  return (record) => foundIn(record).hits[asker] ?? nothing;
}

/** The same for places at which nothing is written. */
export function watchGaps(steps: ElementPath): (record: CheckedRecord) => readonly Hit[] {
  const asker = askers++;
  nodeAt(steps, true).gapAskers.push(asker);
  return (record) => foundIn(record).hits[asker] ?? nothing;
}

type WantedString = (text: string, element: string) => boolean;

interface StringWatch {
  /** Tells the askers apart. */
  readonly asker: number;
  readonly wanted: WantedString;
  /** Modules, and what stands beside the protocol section, in which it does not look. */
  readonly notIn: ReadonlySet<string>;
}

const stringWatches: StringWatch[] = [];
/** The watches that look in a part which others leave out, by its name. */
const lookingInPart = new Map<string, readonly StringWatch[]>();

/** Registers interest in texts anywhere in a record, without those of its results. */
export function watchStrings(
  wanted: WantedString,
  notIn: ReadonlySet<string> = new Set(),
): (record: CheckedRecord) => readonly FoundString[] {
  const asker = stringWatches.length;
  stringWatches.push({ asker, wanted, notIn });
  lookingInPart.clear();
  return (record) => foundIn(record).strings[asker] ?? nothing;
}

function lookingIn(part: string): readonly StringWatch[] {
  const known = lookingInPart.get(part);
  if (known) return known;
  if (stringWatches.every(({ notIn }) => !notIn.has(part))) return stringWatches;
  const looking = stringWatches.filter(({ notIn }) => !notIn.has(part));
  lookingInPart.set(part, looking);
  return looking;
}

/** What stands beside the protocol section and is written by the author too. */
const besideProtocol = new Set(["registrationSection", "relatedTrials"]);

type Values = Readonly<Record<string, unknown>>;

class Walk {
  readonly #hits: Hit[][] = new Array(askers);
  readonly #strings: FoundString[][] = [];
  readonly #way: (string | number)[] = [];
  #looking: readonly StringWatch[] = [];

  through(study: Study): Found {
    const values = study as unknown as Values;
    for (const name in values) {
      if (name === "protocolSection") continue;
      this.#looking = besideProtocol.has(name) ? lookingIn(name) : nothing;
      const node = root.children.get(name);
      if (node || this.#looking.length > 0) this.#value(values[name], name, name, node);
    }
    this.#modules(study.protocolSection as Values, root.child("protocolSection"));
    return { hits: this.#hits, strings: this.#strings };
  }

  #modules(modules: Values, node: Node): void {
    this.#way.push("protocolSection");
    let missing = node.requiredBits;
    for (const name in modules) {
      this.#looking = lookingIn(name);
      const child = node.children.get(name);
      if (child && modules[name] !== undefined) missing &= ~child.bit;
      this.#value(modules[name], name, name, child);
    }
    this.#missingIn(node, missing);
    this.#way.pop();
  }

  /** `element` is the name that the value has, or the list in which it is an item. */
  #value(value: unknown, key: string | number, element: string, node: Node | undefined): void {
    if (typeof value === "string") this.#text(value, key, element, node);
    else if (Array.isArray(value)) this.#list(value, key, element, node);
    else if (typeof value === "object" && value !== null) this.#object(value as Values, key, node);
    else if (value === null && node !== undefined) this.#missing(value, key, node);
  }

  #text(text: string, key: string | number, element: string, node: Node | undefined): void {
    for (let i = 0; i < this.#looking.length; i++) {
      const { wanted, asker } = this.#looking[i] as StringWatch;
      if (!wanted(text, element)) continue;
      this.#strings[asker] ??= [];
      this.#strings[asker].push({ text, element, path: [...this.#way, key] });
    }
    if (node === undefined) return;
    for (let i = 0; i < node.watches.length; i++) {
      const { wanted, asker } = node.watches[i] as (typeof node.watches)[number];
      if (wanted(text)) this.#note(asker, text, key);
    }
    if (node.gapAskers.length > 0 && isBlank(text)) this.#missing(text, key, node);
  }

  #list(list: readonly unknown[], key: string | number, element: string, node: Node | undefined) {
    if (list.length === 0 && node !== undefined) this.#missing(list, key, node);
    this.#way.push(key);
    for (let i = 0; i < list.length; i++) this.#value(list[i], i, element, node?.items);
    this.#way.pop();
  }

  #object(values: Values, key: string | number, node: Node | undefined): void {
    this.#way.push(key);
    let missing = node === undefined ? 0 : node.requiredBits;
    for (const name in values) {
      const child = node?.children.get(name);
      if (child !== undefined && values[name] !== undefined) missing &= ~child.bit;
      this.#value(values[name], name, name, child);
    }
    if (node !== undefined && missing !== 0) this.#missingIn(node, missing);
    this.#way.pop();
  }

  /** What an object does not have at all. */
  #missingIn({ required }: Node, missing: number): void {
    for (let i = 0; i < required.length; i++) {
      const { step, node } = required[i] as (typeof required)[number];
      if ((missing & node.bit) !== 0) this.#missing(undefined, step, node);
    }
  }

  /** Notes that there is no value, and so nothing that would stand in it. */
  #missing(value: unknown, key: string | number, { gapAskers, required }: Node): void {
    for (const asker of gapAskers) this.#note(asker, value, key);
    if (required.length === 0) return;
    this.#way.push(key);
    for (const { step, node } of required) this.#missing(undefined, step, node);
    this.#way.pop();
  }

  #note(asker: number, value: unknown, key: string | number): void {
    const hit = { value, place: indicesIn(this.#way, key) };
    const others = this.#hits[asker];
    if (others) others.push(hit);
    else this.#hits[asker] = [hit];
  }
}

/** The indices on the way to a value: there are none, one or two. */
function indicesIn(way: Path, key: string | number): readonly number[] {
  let first: number | undefined;
  for (let i = 0; i <= way.length; i++) {
    const step = i < way.length ? way[i] : key;
    if (typeof step !== "number") continue;
    if (first !== undefined) return [first, step];
    first = step;
  }
  return first === undefined ? nothing : [first];
}

function isBlank(text: string): boolean {
  return text === "" || (text.charCodeAt(0) <= 32 && !/\S/.test(text));
}
