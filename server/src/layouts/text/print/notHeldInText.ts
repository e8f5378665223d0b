import type { Path } from "../../../study/path.ts";
import type { Study } from "../../../study/study.ts";
import type { NotHeld } from "../../layout.ts";
import { misreadPaths } from "./misread.ts";
import { type PrintedLayout, printText } from "./printText.ts";

/** Parts of a study that no text says, each as a whole. */
export const unheldInText: Readonly<Record<string, string>> = {
  resultsSection: "Results are entered with the registry, and no plain text holds their tables.",
  annotationSection: "The registry's own notes on its record.",
  documentSection: "The list of files that were uploaded to the registry.",
  derivedSection: "The registry works it out from the other elements.",
  hasResults: "The registry sets it when results are posted.",
  locationCount: "A number that a listing states of itself.",
};

const unknownPart = "It is no part of the published structure of a study.";
const unsaid = "No line of the layout can say it.";

/** What `printText` leaves out: whole parts of the study, and values that read back otherwise. */
export function notHeldInText(study: Study, layout: PrintedLayout): readonly NotHeld[] {
  const read = layout.parse(printText(study, layout)).study;
  const { values, wholes } = misreadPaths(study, read);
  const lost = new Map<string, Path[]>();
  for (const path of [...values, ...wholes]) {
    const [section = ""] = path;
    lost.set(String(section), [...(lost.get(String(section)) ?? []), path]);
  }
  return Object.entries(study).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (name === "locationCount" && read.locationCount === value) return [];
    if (name in held) return (lost.get(name) ?? []).map((path) => ({ path, why: unsaid }));
    return [{ path: [name], why: unheldInText[name] ?? unknownPart }];
  });
}

const held = { protocolSection: true, registrationSection: true, relatedTrials: true };
