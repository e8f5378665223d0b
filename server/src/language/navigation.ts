import {
  type DocumentLink,
  type Location,
  type Position,
  SymbolKind,
  type WorkspaceSymbol,
} from "vscode-languageserver-types";
import { findNctNumbers, numberSchemeById } from "../catalogue/registryNumbers.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

interface NumberAtPosition {
  readonly nctId: string;
  readonly start: number;
  readonly end: number;
}

/** The NCT number at a position, also where a slip separates its letters and digits. */
export function nctNumberAt(snapshot: Snapshot, position: Position): NumberAtPosition | undefined {
  const offset = snapshot.offsetAt(position);
  const reach = 32;
  const from = Math.max(0, offset - reach);
  for (const { index, length, canonical } of findNctNumbers(
    snapshot.text.slice(from, offset + reach),
  )) {
    const start = from + index;
    if (canonical !== undefined && start <= offset && offset <= start + length)
      return { nctId: canonical, start, end: start + length };
  }
  return undefined;
}

/** Where the records with the number at this position stand. */
export function definitionsAt(
  snapshot: Snapshot,
  position: Position,
  index: RecordIndex,
): Location[] {
  const number = nctNumberAt(snapshot, position);
  return number ? index.withNctId(number.nctId).map(({ uri, range }) => ({ uri, range })) : [];
}

/** Every place of the workspace that names the number at this position. */
export function referencesAt(
  snapshot: Snapshot,
  position: Position,
  index: RecordIndex,
  includeDeclaration: boolean,
): Location[] {
  const number = nctNumberAt(snapshot, position);
  if (!number) return [];
  return index
    .mentionsOf(number.nctId)
    .filter(({ own }) => includeDeclaration || !own)
    .map(({ uri, range }) => ({ uri, range }));
}

/** Links from numbers to the file that holds the record, else to the registry's page of it. */
export function documentLinksOf(snapshot: Snapshot, index: RecordIndex): DocumentLink[] {
  return index
    .mentionsIn(snapshot.uri)
    .filter(
      ({ own, nctId }) =>
        !own || !index.withNctId(nctId).some((record) => record.uri !== snapshot.uri),
    )
    .map(({ range, nctId }) => {
      const other = index.withNctId(nctId).find((record) => record.uri !== snapshot.uri);
      const own = index.withNctId(nctId).some((record) => record.uri === snapshot.uri);
      if (other && !own)
        return {
          range,
          target: `${other.uri}#${other.range.start.line + 1},${other.range.start.character + 1}`,
          tooltip: `Open ${other.title ?? nctId}`,
        };
      return {
        range,
        target: registryPage(nctId),
        tooltip: `Open ${nctId} at ClinicalTrials.gov`,
      };
    });
}

/** The registry's page of a record; opening it is the reader's choice, nothing is requested here. */
export function registryPage(nctId: string): string {
  const scheme = numberSchemeById("nct");
  return scheme?.recordUrl?.(nctId) ?? `https://clinicaltrials.gov/study/${nctId}`;
}

const mostSymbols = 500;

/** Records whose number, title, sponsor or condition holds the words of the query. */
export function workspaceSymbolsOf(query: string, index: RecordIndex): WorkspaceSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found: WorkspaceSymbol[] = [];
  for (const { uri, nctId, title, leadSponsor, conditions, range } of index.all()) {
    const text = [nctId, title, leadSponsor, ...conditions].join(" ").toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const name = nctId ? `${nctId} ${title ?? ""}`.trim() : (title ?? "Trial record");
    found.push({
      name,
      kind: SymbolKind.File,
      location: { uri, range },
      ...(leadSponsor ? { containerName: leadSponsor } : {}),
    });
    if (found.length === mostSymbols) break;
  }
  return found;
}
