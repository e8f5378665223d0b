import type { ElementPath } from "../catalogue/element.ts";
import type { Path } from "../study/path.ts";
import type { Study } from "../study/study.ts";
import { isBlank } from "./blank.ts";
import type { CheckedRecord } from "./checkedRecord.ts";
import { perRecord } from "./perRecord.ts";
import {
  forgetLooking,
  type Node,
  nodeAt,
  root,
  type StringWatch,
  type TextWatch,
} from "./watchedPaths.ts";

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
/** The hits for a value outside of lists that a record does not have, as most have not a dozen of them. */
const notThere: Hit[] = [{ value: undefined, place: nothing }];

/**
 * Registers interest in the texts at `steps` for which `wanted` is true and which have more UTF-16 units
 * than `longerThan`, once for a path without "*", else once for each item of the lists on the way.
 * Returns how to get them for a record: all watches are served by one walk through it.
 */
export function watchTexts(
  steps: ElementPath,
  { longerThan = -1, wanted = any }: Partial<Omit<TextWatch, "asker">>,
): (record: CheckedRecord) => readonly Hit[] {
  const asker = askers++;
  nodeAt(steps).watches.push({ asker, longerThan, wanted });
  return (record) => foundIn(record).hits[asker] ?? nothing;
}

function any(): boolean {
  return true;
}

/** The same for places at which nothing is written. */
export function watchGaps(steps: ElementPath): (record: CheckedRecord) => readonly Hit[] {
  const asker = askers++;
  nodeAt(steps, true).gapAskers.push(asker);
  return (record) => foundIn(record).hits[asker] ?? nothing;
}

const stringWatches: StringWatch[] = [];

/** Registers interest in texts anywhere in a record, without those of its results. */
export function watchStrings({
  looksAt = any,
  wanted,
}: Partial<StringWatch> & Pick<StringWatch, "wanted">): (
  record: CheckedRecord,
) => readonly FoundString[] {
  const asker = stringWatches.length;
  stringWatches.push({ asker, looksAt, wanted });
  forgetLooking(root);
  return (record) => foundIn(record).strings[asker] ?? nothing;
}

/** What stands beside the protocol section and is written by the author too. */
const besideProtocol = new Set(["registrationSection", "relatedTrials"]);

type Values = Readonly<Record<string, unknown>>;

class Walk {
  readonly #hits: Hit[][] = new Array(askers);
  readonly #strings: FoundString[][] = [];
  /** The steps to what is looked at, as many as `#depth` says. */
  readonly #way: (string | number)[] = [];
  #depth = 0;
  /** The module, or the part of the record beside the protocol section. */
  #part = "";

  through(study: Study): Found {
    const values = study as unknown as Values;
    for (const name in values) {
      const node = root.children.get(name);
      if (name === "protocolSection" || (!node && !besideProtocol.has(name))) continue;
      this.#part = name;
      this.#value(values[name], name, name, node);
    }
    this.#modules(study.protocolSection as Values, root.child("protocolSection"));
    return { hits: this.#hits, strings: this.#strings };
  }

  #modules(modules: Values, node: Node): void {
    this.#way[this.#depth++] = "protocolSection";
    let missing = node.requiredBits;
    for (const name in modules) {
      this.#part = name;
      const child = node.children.get(name);
      if (child && modules[name] !== undefined) missing &= ~child.bit;
      this.#value(modules[name], name, name, child);
    }
    this.#missingIn(node, missing);
    this.#depth--;
  }

  /**
   * `element` is the name that the value has, or the list in which it is an item. One function for all
   * kinds of values, as there are hundreds in a record.
   */
  #value(value: unknown, key: string | number, element: string, node: Node | undefined): void {
    if (typeof value === "string") {
      this.#text(value, key, element, node);
    } else if (Array.isArray(value)) {
      if (value.length === 0 && node !== undefined) this.#missing(value, key, node);
      this.#way[this.#depth++] = key;
      for (let i = 0; i < value.length; i++) this.#value(value[i], i, element, node?.items);
      this.#depth--;
    } else if (typeof value === "object" && value !== null) {
      this.#way[this.#depth++] = key;
      let missing = node === undefined ? 0 : node.requiredBits;
      for (const name in value) {
        const child = node?.children.get(name);
        const inner = (value as Values)[name];
        if (child !== undefined && inner !== undefined) missing &= ~child.bit;
        this.#value(inner, name, name, child);
      }
      if (node !== undefined && missing !== 0) this.#missingIn(node, missing);
      this.#depth--;
    } else if (value === null && node !== undefined) {
      this.#missing(value, key, node);
    }
  }

  #text(text: string, key: string | number, element: string, node: Node | undefined): void {
    if (node === undefined) {
      for (let i = 0; i < stringWatches.length; i++) {
        const watch = stringWatches[i] as StringWatch;
        if (watch.looksAt(this.#part, element)) this.#look(watch, text, key, element);
      }
      return;
    }
    node.looking ??= stringWatches.filter(({ looksAt }) => looksAt(this.#part, element));
    for (let i = 0; i < node.looking.length; i++)
      this.#look(node.looking[i] as StringWatch, text, key, element);
    for (let i = 0; i < node.watches.length; i++) {
      const { asker, longerThan, wanted } = node.watches[i] as TextWatch;
      if (text.length > longerThan && wanted(text)) this.#note(asker, text, key);
    }
    if (node.gapAskers.length > 0 && isBlank(text)) this.#missing(text, key, node);
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
    this.#way[this.#depth++] = key;
    for (const { step, node } of required) this.#missing(undefined, step, node);
    this.#depth--;
  }

  #note(asker: number, value: unknown, key: string | number): void {
    const place = this.#place(key);
    if (value === undefined && place === nothing) {
      // There is one such place, so nothing else comes to the list.
      this.#hits[asker] = notThere;
      return;
    }
    const hit = { value, place };
    const others = this.#hits[asker];
    if (others) others.push(hit);
    else this.#hits[asker] = [hit];
  }

  /** The indices on the way to a value: there are none, one or two. */
  #place(key: string | number): readonly number[] {
    let first: number | undefined;
    for (let i = 0; i <= this.#depth; i++) {
      const step = i < this.#depth ? this.#way[i] : key;
      if (typeof step !== "number") continue;
      if (first !== undefined) return [first, step];
      first = step;
    }
    return first === undefined ? nothing : [first];
  }

  #look({ asker, wanted }: StringWatch, text: string, key: string | number, element: string): void {
    if (!wanted(text, element)) return;
    const path = [...this.#way.slice(0, this.#depth), key];
    this.#strings[asker] ??= [];
    this.#strings[asker].push({ text, element, path });
  }
}
