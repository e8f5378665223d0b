import type { Path } from "../../study/path.ts";
import type { Entry } from "./entry.ts";

interface Node {
  entry: Entry | undefined;
  readonly children: { [step: string | number]: Node };
}

/** The entries of a record by their paths. */
export class EntryTree {
  readonly #root: Node = { entry: undefined, children: {} };
  readonly #all: Entry[] = [];

  get(path: Path): Entry | undefined {
    let node: Node | undefined = this.#root;
    for (const step of path) {
      node = node.children[step];
      if (node === undefined) return undefined;
    }
    return node.entry;
  }

  has(path: Path): boolean {
    return this.get(path) !== undefined;
  }

  /** Adds an entry; the items of lists that it is part of reach to its last line. */
  add(entry: Entry): void {
    let node = this.#root;
    for (const step of entry.path) {
      const owner = node.entry;
      if (owner && owner.field === undefined) owner.reachTo(entry.lastLine);
      node.children[step] ??= { entry: undefined, children: {} };
      node = node.children[step];
    }
    node.entry = entry;
    this.#all.push(entry);
  }

  /** In the order in which they were read, which is not always that of the text. */
  values(): readonly Entry[] {
    return this.#all;
  }
}
