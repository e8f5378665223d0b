import type { Path } from "../study/path.ts";
import type { Study } from "../study/study.ts";

/** A text of the record that a rule asked for. */
export interface FoundString {
  readonly text: string;
  /** The name of the element that it belongs to. */
  readonly element: string;
  readonly path: Path;
}

type Wanted = (text: string, element: string) => boolean;

interface Watch {
  /** Tells the askers apart. */
  readonly asker: number;
  readonly wanted: Wanted;
  /** Modules, and what stands beside the protocol section, in which it does not look. */
  readonly notIn: ReadonlySet<string>;
}

const watches: Watch[] = [];
/** The watches that look in a part which others leave out, by its name. */
const lookingInPart = new Map<string, readonly Watch[]>();
const found = new WeakMap<Study, readonly (readonly FoundString[])[]>();

/**
 * Registers interest in texts anywhere in a record, without those of its results. Returns how to get
 * them for a study: all that ask are served by one walk, since a record has thousands of texts.
 */
export function watchStrings(
  wanted: Wanted,
  notIn: ReadonlySet<string> = new Set(),
): (study: Study) => readonly FoundString[] {
  const asker = watches.length;
  watches.push({ asker, wanted, notIn });
  lookingInPart.clear();
  return (study) => stringsIn(study)[asker] ?? [];
}

function stringsIn(study: Study): readonly (readonly FoundString[])[] {
  let strings = found.get(study);
  if (strings === undefined) {
    strings = new Search().through(study);
    found.set(study, strings);
  }
  return strings;
}

function lookingIn(part: string): readonly Watch[] {
  const known = lookingInPart.get(part);
  if (known) return known;
  if (watches.every(({ notIn }) => !notIn.has(part))) return watches;
  const looking = watches.filter(({ notIn }) => !notIn.has(part));
  lookingInPart.set(part, looking);
  return looking;
}

class Search {
  readonly #strings: FoundString[][] = watches.map(() => []);
  readonly #way: (string | number)[] = [];
  #looking: readonly Watch[] = [];

  through({ protocolSection, registrationSection, relatedTrials }: Study) {
    this.#way.push("protocolSection");
    for (const module in protocolSection)
      this.#part(protocolSection[module as keyof typeof protocolSection], module);
    this.#way.pop();
    this.#part(registrationSection, "registrationSection");
    this.#part(relatedTrials, "relatedTrials");
    return this.#strings;
  }

  #part(root: unknown, name: string): void {
    this.#looking = lookingIn(name);
    if (typeof root === "object" && root !== null) this.#walk(root, name, name);
  }

  /** The entries of a list belong to the element that the list is. */
  #walk(node: object, key: string | number, element: string): void {
    this.#way.push(key);
    if (Array.isArray(node)) for (let i = 0; i < node.length; i++) this.#step(node[i], i, element);
    else for (const name in node) this.#step(node[name as keyof typeof node], name, name);
    this.#way.pop();
  }

  #step(value: unknown, key: string | number, element: string): void {
    if (typeof value === "string") this.#look(value, key, element);
    else if (typeof value === "object" && value !== null) this.#walk(value, key, element);
  }

  #look(text: string, key: string | number, element: string): void {
    for (let i = 0; i < this.#looking.length; i++) {
      const { wanted, asker } = this.#looking[i] as Watch;
      if (wanted(text, element))
        this.#strings[asker]?.push({ text, element, path: [...this.#way, key] });
    }
  }
}
