import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isKnown, isPronounceable } from "./knownAcronyms.ts";
import type { Prose, ProseKind } from "./prose.ts";
import { type Scan, scanOf } from "./wordScan.ts";

export interface Unexplained {
  readonly acronym: string;
  readonly prose: Prose;
  readonly span: Span;
}

/** Where an acronym is asked for: what readers see first, and what results stand under. */
const asked = new Set<ProseKind>(["title", "summary", "outcome title"]);

/** The first use of each acronym in titles and summary that the whole record never explains. */
export function acronymsOf(record: CheckedRecord): readonly Unexplained[] {
  const uses = new Map<string, Unexplained>();
  const scans = scanOf(record);
  for (const scan of scans) {
    if (!asked.has(scan.prose.kind)) continue;
    const { acronyms, prose } = scan;
    for (let k = 0; k < acronyms.length; k += 2) {
      const start = acronyms[k] ?? 0;
      const end = acronyms[k + 1] ?? 0;
      const acronym = acronymAt(prose.text, start, end);
      if (acronym === undefined || uses.has(acronym) || isKnown(acronym)) continue;
      if (isPronounceable(acronym) || named.test(prose.text.slice(end, end + 14))) continue;
      if (standsAlone(prose.text, start, end))
        uses.set(acronym, { acronym, prose, span: [start, start + acronym.length] });
    }
  }
  if (uses.size === 0) return [];
  const own = record.protocol.identificationModule;
  const names = `${own?.acronym ?? ""} ${own?.organization?.fullName ?? ""}`;
  for (const acronym of uses.keys()) if (names.includes(acronym)) uses.delete(acronym);
  for (const scan of scans) if (uses.size > 0) forget(uses, scan);
  return [...uses.values()].filter(({ acronym }) => !isSpelledOut(acronym, scans));
}

/** Two to six capitals, without the s of a plural. */
function acronymAt(text: string, start: number, end: number): string | undefined {
  const word =
    text.charCodeAt(end - 1) === 115 ? text.slice(start, end - 1) : text.slice(start, end);
  return word.length <= 6 && /^[A-Z]{2,6}$/.test(word) ? word : undefined;
}

const named =
  /^[®™]?\s?(?:#|(?:study|studies|trial|registry|device|system|program|programme|platform|center|centre|hospital|clinic|framework|network|method|foundation|university|institute|database|cohort|implant|cage|software|app|test|assay)\b)/i;

/** No part of a name such as PD-L1 or ER+/HER2, and not among other words in capitals. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[\w/+.&®™-]/.test(text.charAt(start - 1)) || /[-_/+&®™\d]/.test(text.charAt(end)))
    return false;
  if (/^(?:\s\d|\.[A-Z])/.test(text.slice(end, end + 2))) return false;
  // Initials of an author: "Fonseca FAH, França C".
  if (
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start)) &&
    /^,? \p{Lu}\p{Ll}+ \p{Lu}{1,3}[,.]/u.test(text.slice(end, end + 30))
  )
    return false;
  return (
    !/[A-Z]{2,}['’:,]?\s$/.test(text.slice(Math.max(0, start - 6), start)) &&
    !/^[:,]?\s[A-Z]{3,}/.test(text.slice(end, end + 6))
  );
}

/** Removes the acronyms that a text explains: "words (ABC)", "ABC (words)", "ABC: words", "ABC = words". */
function forget(uses: Map<string, Unexplained>, { prose: { text }, acronyms }: Scan): void {
  for (let k = 0; k < acronyms.length; k += 2) {
    const start = acronyms[k] ?? 0;
    const end = acronyms[k + 1] ?? 0;
    const acronym = acronymAt(text, start, end);
    if (acronym === undefined || !uses.has(acronym)) continue;
    const before = text.slice(Math.max(0, start - 3), start);
    const after = text.slice(end, end + 6);
    if (
      (/[([（"“;,]\s?$/.test(before) && /^[^\w]/.test(`${after} `) && !/,\s$/.test(before)) ||
      /^\s?[([（]\s?[A-Za-z]{3}/.test(after) ||
      /^\s?(?:[:=–—-])\s?[A-Za-z]{2}/.test(after) ||
      hasInitials(text, start, acronym) ||
      initialsOf(text.slice(end, end + 90)).startsWith(acronym)
    )
      uses.delete(acronym);
  }
}

/** True for "body mass index BMI" and "body mass index, or BMI": the words before have its initials. */
function hasInitials(text: string, start: number, acronym: string): boolean {
  const initials = initialsOf(text.slice(Math.max(0, start - 90), start));
  return initials.endsWith(acronym) || initials.slice(0, -1).endsWith(acronym);
}

function initialsOf(text: string): string {
  return (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.charAt(0).toUpperCase()).join("");
}

/** True where the words themselves stand somewhere, so that a reader can guess. */
function isSpelledOut(acronym: string, scans: readonly Scan[]): boolean {
  const words = new RegExp(
    `\\b${[...acronym].map((letter) => `${letter}[a-z]+`).join("[\\s-]+(?:of |and |the )?")}`,
    "i",
  );
  return scans.some(({ prose }) => words.test(prose.text));
}
