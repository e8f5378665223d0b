import type { RecordIndex } from "../workspace/recordIndex.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { registryPage } from "./navigation.ts";

export interface RelatedTrialEntry {
  readonly nctId: string;
  readonly title: string | undefined;
  readonly overallStatus: string | undefined;
  readonly uri: string | undefined;
  readonly page: string;
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
  const named = index.mentionsIn(snapshot.uri).map(({ nctId }) => nctId);
  const naming = [...own]
    .flatMap((nctId) => (nctId ? index.mentionsOf(nctId) : []))
    .filter(({ uri, own: isOwn }) => uri !== snapshot.uri && !isOwn)
    .flatMap(({ uri }) => index.recordsIn(uri).map(({ nctId }) => nctId));
  const numbers = new Set(
    [...named, ...naming].filter(
      (nctId): nctId is string => nctId !== undefined && !own.has(nctId),
    ),
  );
  return [...numbers].map((nctId) => {
    const [record] = index.withNctId(nctId);
    return {
      nctId,
      title: record?.title ?? titles.get(nctId),
      overallStatus: record?.overallStatus,
      uri: record?.uri,
      page: registryPage(nctId),
    };
  });
}
