import type { ElementPath } from "../catalogue/element.ts";

/** A watch on texts wherever they stand. */
export interface StringWatch {
  /** Tells the askers apart. */
  readonly asker: number;
  /** False for elements at which it does not look, in a module or beside the protocol section. */
  readonly looksAt: (part: string, element: string) => boolean;
  /** True for a text that it wants. */
  readonly wanted: (text: string, element: string) => boolean;
}

/** A watch on the texts in one place. */
export interface TextWatch {
  readonly asker: number;
  /** It looks at texts with more UTF-16 units only. */
  readonly longerThan: number;
  readonly wanted: (text: string) => boolean;
}

/** The watched paths by their common beginnings. */
export class Node {
  /** Those of the watches on all texts that look here; undefined until a text was seen here. */
  looking: readonly StringWatch[] | undefined;
  readonly watches: TextWatch[] = [];
  readonly gapAskers: number[] = [];
  readonly children = new Map<string, Node>();
  items: Node | undefined;
  /** The children of which somebody wants to know that they, or something in them, are missing. */
  readonly required: { readonly step: string; readonly node: Node }[] = [];
  /** A bit for each of them, by which they are ticked off. */
  requiredBits = 0;
  /** Its own among those of its parent, 0 where nobody asks. */
  bit = 0;

  child(step: string): Node {
    if (step === "*") {
      this.items ??= new Node();
      return this.items;
    }
    let child = this.children.get(step);
    if (child === undefined) {
      child = new Node();
      this.children.set(step, child);
    }
    return child;
  }

  require(step: string, child: Node): void {
    child.bit = 1 << this.required.push({ step, node: child });
    this.requiredBits |= child.bit;
    if (child.bit < 2)
      throw new Error("more elements are asked for in one place than an integer has bits");
  }
}

export const root = new Node();

/** To be called when a watch on all texts has come. */
export function forgetLooking(node: Node): void {
  node.looking = undefined;
  if (node.items) forgetLooking(node.items);
  for (const child of node.children.values()) forgetLooking(child);
}

export function nodeAt(steps: ElementPath, required = false): Node {
  // What an item lacks is not missing where there is no item.
  const lastList = steps.lastIndexOf("*");
  let node = root;
  for (const [i, step] of steps.entries()) {
    const child = node.child(step);
    if (required && i > lastList && child.bit === 0) node.require(step, child);
    node = child;
  }
  return node;
}
