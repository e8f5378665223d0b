import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";

export const referencesPath: Path = ["protocolSection", "referencesModule", "references"];

export function referencesOf({ protocol }: CheckedRecord) {
  return protocol.referencesModule?.references ?? [];
}

/** A DOI as its handbook has it: a prefix that begins with 10 and a suffix, up to a space. */
const doi = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+/;

/** The DOI in a citation, in lower case, as DOIs are compared; undefined where there is none. */
export function doiIn(citation: string): string | undefined {
  if (!citation.includes("10.")) return undefined;
  const found = doi.exec(citation)?.[0];
  if (found === undefined) return undefined;
  let end = found.length;
  while (".,;:)]".includes(found.charAt(end - 1))) end--;
  return found.slice(0, end).toLowerCase();
}
