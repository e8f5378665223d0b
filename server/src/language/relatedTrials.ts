import type { Range } from "vscode-languageserver-types";
import { termOf } from "../catalogue/vocabularies.ts";
import type { IndexedRecord, RecordIndex } from "../workspace/recordIndex.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { registryPage } from "./navigation.ts";

export interface RelatedTrialEntry {
  /** None for a draft. */
  readonly nctId: string | undefined;
  readonly title: string | undefined;
  /** In the registry's words. */
  readonly status: string | undefined;
  /** Its record in the workspace, if there is one. */
  readonly place: { readonly uri: string; readonly range: Range } | undefined;
  /** Its page at the registry; none for a draft. */
  readonly page: string | undefined;
}

/** The trials that a document names, in its order, then those of other files that name its record. */
export function relatedTrialsOf(snapshot: Snapshot, index: RecordIndex): RelatedTrialEntry[] {
  const own = new Set(
    snapshot.records.map(({ study }) => study.protocolSection.identificationModule?.nctId),
  );
  const titles = new Map(
    snapshot.records
      .flatMap(({ study }) => study.relatedTrials ?? [])
      .map(({ nctId, title }) => [nctId, title]),
  );
  const entries = new Map<string, RelatedTrialEntry>();
  for (const { nctId } of index.mentionsIn(snapshot.uri))
    if (!own.has(nctId) && !entries.has(nctId)) {
      const [record] = index.withNctId(nctId);
      entries.set(nctId, entryOf(nctId, record, titles.get(nctId)));
    }
  const naming = [...own].flatMap((nctId) => (nctId ? index.mentionsOf(nctId) : []));
  const files = new Set(naming.filter((mention) => !mention.own).map(({ uri }) => uri));
  files.delete(snapshot.uri);
  for (const record of [...files].flatMap((uri) => index.recordsIn(uri))) {
    const key = record.nctId ?? record.uri;
    if (!own.has(record.nctId) || record.nctId === undefined)
      if (!entries.has(key)) entries.set(key, entryOf(record.nctId, record));
  }
  return [...entries.values()];
}

function entryOf(
  nctId: string | undefined,
  record: IndexedRecord | undefined,
  title?: string,
): RelatedTrialEntry {
  const status = record?.overallStatus;
  return {
    nctId,
    title: record?.title ?? title,
    status: status === undefined ? undefined : (termOf("Status", status)?.display ?? status),
    place: record && { uri: record.uri, range: record.range },
    page: nctId === undefined ? undefined : registryPage(nctId),
  };
}
