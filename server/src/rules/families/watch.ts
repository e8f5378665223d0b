import type { ElementPath } from "../../catalogue/element.ts";
import type { Study } from "../../study/study.ts";

/** A value that a rule asked for, with the indices of the list items on the way to it. */
export interface Hit {
  readonly value: unknown;
  readonly place: readonly number[];
}

/** Asks for the values at a path; `at` tells the watches apart. */
interface Watch {
  readonly at: number;
  readonly wanted: (value: unknown) => boolean;
}

/** The watched paths by their common beginnings, so that one walk serves all rules of the families. */
class Node {
  readonly watches: Watch[] = [];
  readonly children: (readonly [step: string, node: Node])[] = [];
  items: Node | undefined;
  /** True where a watch below also wants to know of what is not there. */
  wantsAbsence = false;

  child(step: string): Node {
    if (step === "*") {
      this.items ??= new Node();
      return this.items;
    }
    const known = this.children.find(([name]) => name === step)?.[1];
    if (known) return known;
    const added = new Node();
    this.children.push([step, added]);
    return added;
  }
}

type Hits = Map<number, Hit[]>;

const root = new Node();
const found = new WeakMap<Study, Hits>();
let watches = 0;

/**
 * Registers interest in the values at `steps` for which `wanted` is true, once for a path without
 * "*", else once for each item of the lists on the way. Returns how to get them for a study: all
 * watches are served by one walk through it.
 */
export function watch(
  steps: ElementPath,
  wanted: (value: unknown) => boolean,
): (study: Study) => readonly Hit[] {
  const at = watches++;
  const absence = wanted(undefined);
  let node = root;
  for (const step of steps) {
    node.wantsAbsence ||= absence;
    node = node.child(step);
  }
  node.wantsAbsence ||= absence;
  node.watches.push({ at, wanted });
  return (study) => hitsIn(study).get(at) ?? none;
}

const none: readonly Hit[] = [];

function hitsIn(study: Study): Hits {
  let hits = found.get(study);
  if (hits === undefined) {
    hits = new Map();
    walk(root, study, [], hits);
    found.set(study, hits);
  }
  return hits;
}

function walk(node: Node, value: unknown, place: number[], hits: Hits): void {
  if (node.watches.length > 0) note(node, value, place, hits);
  if (node.children.length > 0) walkChildren(node, value, place, hits);
  if (!node.items || !Array.isArray(value)) return;
  for (let i = 0; i < value.length; i++) {
    place.push(i);
    walk(node.items, value[i], place, hits);
    place.pop();
  }
}

function walkChildren({ children }: Node, value: unknown, place: number[], hits: Hits): void {
  const object =
    typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  for (let i = 0; i < children.length; i++) {
    const [step, child] = children[i] as (typeof children)[number];
    const inner = object?.[step];
    if (inner === undefined && !child.wantsAbsence) continue;
    // A record has thousands of ends and few branches.
    if (child.children.length === 0 && !child.items) note(child, inner, place, hits);
    else walk(child, inner, place, hits);
  }
}

function note({ watches: asking }: Node, value: unknown, place: number[], hits: Hits): void {
  for (let i = 0; i < asking.length; i++) {
    const { at, wanted } = asking[i] as Watch;
    if (!wanted(value)) continue;
    const hit = { value, place: [...place] };
    const others = hits.get(at);
    if (others) others.push(hit);
    else hits.set(at, [hit]);
  }
}
