import { type Path, valueAt } from "../../study/path.ts";
import type { Study } from "../../study/study.ts";
import type { NotHeld } from "../layout.ts";
import { parseXml } from "./parse.ts";
import { printXml } from "./print.ts";
import { definitionOf } from "./schema/byPath.ts";
import { whyNotHeld } from "./unheld.ts";
import { itemsOf } from "./writeRecord.ts";

/**
 * The values of a study that an upload does not keep: those that it has no element for, and those
 * that its elements cannot say. Worked out by printing the study and reading it again.
 */
export function notHeld(study: Study): readonly NotHeld[] {
  return lostPaths(study).map((path) => ({ path, why: whyNotHeld(path) ?? noElement }));
}

const noElement = "The upload format has no element for it.";

/** The other parts of a study are held by no upload, each as a whole. */
const divided: ReadonlySet<string> = new Set(["protocolSection", "registrationSection"]);

function lostPaths(study: Study): readonly Path[] {
  const read = parseXml(printXml([study])).records[0]?.study;
  const lost: Path[] = [];
  const visit = (value: unknown, path: Path, readPath: Path): void => {
    if (Array.isArray(value)) {
      const kept = keptItems(study, path, value.length);
      for (const [index, item] of value.entries()) {
        const position = kept.indexOf(index);
        if (position === -1) lost.push([...path, index]);
        else visit(item, [...path, index], [...readPath, position]);
      }
    } else if (typeof value === "object" && value !== null) {
      for (const [name, child] of Object.entries(value))
        visit(child, [...path, name], [...readPath, name]);
    } else if (valueAt(read, readPath) !== value && !isNoLimit(path, value)) lost.push(path);
  };
  for (const [name, value] of Object.entries(study)) {
    if (divided.has(name)) visit(value, [name], [name]);
    else if (value !== undefined) lost.push([name]);
  }
  return lost;
}

/** "N/A" as an age is what the upload says and the v2 structure leaves out: nothing is lost. */
function isNoLimit(path: Path, value: unknown): boolean {
  return value === "N/A" && /^(?:min|max)imumAge$/.test(String(path.at(-1)));
}

/** The items of a list that an element takes: some contacts and all derived references have none. */
function keptItems(study: Study, path: Path, length: number): readonly number[] {
  const definition = definitionOf([...path, 0]);
  const all = Array.from({ length }, (_, index) => index);
  if (!definition?.item) return all;
  const indices = path.filter((step) => typeof step === "number");
  const kept = definition.kin.flatMap((kind) => itemsOf(study, kind, indices));
  return kept.toSorted((a, b) => a - b);
}
