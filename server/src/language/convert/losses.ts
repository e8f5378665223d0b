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
    for (const { element = "Text", why, range } of unreadTextOf(snapshot.text, record))
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

function nameOf(path: Path, { study }: StudyRecord): string {
  const type = studyTypeOf(study);
  for (let length = path.length; length > 1; length--) {
    const element = elementAt(path.slice(0, length), type);
    if (element && length === path.length) return element.name;
    if (element) return `${element.name}: ${inWords(path.slice(length))}`;
  }
  return inWords(path.slice(-3));
}

/** `["statusModule", "lastUpdateSubmitDate"]` as "status module, last update submit date". */
function inWords(path: Path): string {
  return path
    .filter((step) => typeof step === "string")
    .map((step) => step.replaceAll(/[A-Z]+/g, (capital) => ` ${capital.toLowerCase()}`))
    .join(", ");
}
