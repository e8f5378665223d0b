import type { Range } from "vscode-languageserver-types";
import { elementAt } from "../../catalogue/elements.ts";
import type { Layout } from "../../layouts/layout.ts";
import type { Path } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { studyTypeOf } from "../requirement.ts";
import { unreadTextOf } from "./unread.ts";

/** What a target does not hold of one element, for one reason. */
export interface Loss {
  /** The registry's name of the element. */
  readonly element: string;
  /** A sentence. */
  readonly why: string;
  /** Where it stands in the text that is converted. */
  readonly places: readonly Range[];
}

/** Losses by element and reason, over all records of a conversion. */
export class Losses {
  readonly #byKey = new Map<string, { element: string; why: string; places: Range[] }>();

  /** What `target` does not hold of a record, and what of its text was not understood at all. */
  add(snapshot: Snapshot, record: StudyRecord, target: Layout): void {
    const { study, source } = record;
    for (const { path, why } of target.notHeld(study))
      this.#add(nameOf(path, record), why, snapshot.rangeOf(source.rangeOf(path)));
    for (const { element = "Text", why, range } of unreadTextOf(snapshot, record))
      this.#add(element, why, snapshot.rangeOf(range));
  }

  get all(): readonly Loss[] {
    return [...this.#byKey.values()];
  }

  #add(element: string, why: string, place: Range): void {
    const key = `${element}\n${why}`;
    const known = this.#byKey.get(key);
    if (known) known.places.push(place);
    else this.#byKey.set(key, { element, why, places: [place] });
  }
}

/** The registry's name, with the part of the element that is meant where it is not the whole. */
function nameOf(path: Path, { study }: StudyRecord): string {
  const type = studyTypeOf(study);
  const pattern = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  for (let length = path.length; length > 2; length--) {
    const element = elementAt(path.slice(0, length), type);
    if (!element) continue;
    if (pattern === element.path?.join(".")) return element.name;
    return `${element.name}: ${inWords(path.slice(Math.min(length, path.length - 1)))}`;
  }
  const words = inWords(path.filter((step) => !/(?:Section|Module)$/.test(String(step))));
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** `["lastUpdatePostDateStruct", "date"]` as "last update post date". */
function inWords(path: Path): string {
  return path
    .filter((step) => typeof step === "string")
    .join(" ")
    .replace(/Struct (?:date|type)$/, "")
    .replaceAll(/[A-Z]+/g, (capitals) => ` ${capitals.toLowerCase()}`)
    .trim();
}
