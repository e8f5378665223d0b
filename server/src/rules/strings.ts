import { forEachString, type Path } from "../study/path.ts";
import type { Study } from "../study/study.ts";

/** A text of the record that a rule asked for. */
export interface FoundString {
  readonly text: string;
  /** The name of the element that it belongs to. */
  readonly element: string;
  readonly path: Path;
}

/** `part` is the module in which the text stands, or what stands beside the protocol section. */
type Wanted = (text: string, element: string, part: string) => boolean;

const watches: Wanted[] = [];
const found = new WeakMap<Study, readonly (readonly FoundString[])[]>();

/**
 * Registers interest in texts anywhere in a record, without those of its results. Returns how to get
 * them for a study: all that ask are served by one walk, since a record has thousands of texts.
 */
export function watchStrings(wanted: Wanted): (study: Study) => readonly FoundString[] {
  const at = watches.push(wanted) - 1;
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
    forEachString(root, (text, element, pathOf) => {
      for (let i = 0; i < watches.length; i++)
        if (watches[i]?.(text, element, part))
          strings[i]?.push({ text, element, path: [...prefix, ...pathOf()] });
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
