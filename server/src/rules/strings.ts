import { forEachString, type Path } from "../study/path.ts";
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
  readonly wanted: Wanted;
  /** Modules, and what stands beside the protocol section, in which it does not look. */
  readonly notIn: ReadonlySet<string>;
}

const watches: Watch[] = [];
const found = new WeakMap<Study, readonly (readonly FoundString[])[]>();

/**
 * Registers interest in texts anywhere in a record, without those of its results. Returns how to get
 * them for a study: all that ask are served by one walk, since a record has thousands of texts.
 */
export function watchStrings(
  wanted: Wanted,
  notIn: ReadonlySet<string> = new Set(),
): (study: Study) => readonly FoundString[] {
  const at = watches.push({ wanted, notIn }) - 1;
  return (study) => stringsIn(study)[at] ?? [];
}

function stringsIn(study: Study): readonly (readonly FoundString[])[] {
  let strings = found.get(study);
  if (strings === undefined) {
    strings = search(study);
    found.set(study, strings);
  }
  return strings;
}

function search({ protocolSection, registrationSection, relatedTrials }: Study) {
  const strings: FoundString[][] = watches.map(() => []);
  const searchIn = (root: object | undefined, part: string, prefix: Path) => {
    if (root === undefined) return;
    const asking = watches.flatMap(({ wanted, notIn }, i) =>
      notIn.has(part) ? [] : [{ wanted, into: strings[i] }],
    );
    forEachString(root, (text, element, pathOf) => {
      for (const { wanted, into } of asking)
        if (wanted(text, element)) into?.push({ text, element, path: [...prefix, ...pathOf()] });
    });
  };
  for (const module in protocolSection) {
    const root = protocolSection[module as keyof typeof protocolSection];
    if (typeof root === "object") searchIn(root, module, ["protocolSection", module]);
  }
  searchIn(registrationSection, "registrationSection", ["registrationSection"]);
  searchIn(relatedTrials, "relatedTrials", ["relatedTrials"]);
  return strings;
}
