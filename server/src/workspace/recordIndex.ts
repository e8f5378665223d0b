import type { Range } from "vscode-languageserver-types";
import { findNctNumbers } from "../catalogue/registryNumbers.ts";
import type { KnownRecord, WorkspaceRecords } from "../rules/checkedRecord.ts";
import { foldTitle } from "../rules/related/foldTitle.ts";
import type { StudyRecord } from "../study/record.ts";
import type { RelatedTrial, Study } from "../study/study.ts";
import type { Snapshot } from "./snapshot.ts";

/** What other documents need to know of a record. */
export interface IndexedRecord extends KnownRecord {
  readonly protocolId: string | undefined;
  readonly studyType: string | undefined;
  readonly phases: readonly string[];
  readonly leadSponsor: string | undefined;
  readonly conditions: readonly string[];
  /** The record's own number, or its title where it has none. */
  readonly range: Range;
}

/** A registry number somewhere in a document. */
export interface Mention {
  readonly uri: string;
  readonly nctId: string;
  readonly range: Range;
  /** True where the number is the record's own. */
  readonly own: boolean;
}

interface IndexedFile {
  readonly records: readonly IndexedRecord[];
  readonly mentions: readonly Mention[];
  /** The facts on which findings in other files depend, as one string to compare. */
  readonly facts: string;
}

/** The records of all known documents and every NCT number in them. Holds facts, never texts. */
export class RecordIndex {
  readonly #files = new Map<string, IndexedFile>();
  readonly #recordsByNumber = new Map<string, IndexedRecord[]>();
  readonly #recordsByTitle = new Map<string, IndexedRecord[]>();
  readonly #mentionsByNumber = new Map<string, Mention[]>();
  #version = 0;

  /** Grows whenever findings in other files may have changed. */
  get version(): number {
    return this.#version;
  }

  get fileCount(): number {
    return this.#files.size;
  }

  update(snapshot: Snapshot): void {
    const file = indexed(snapshot);
    const before = this.#files.get(snapshot.uri);
    if (before) this.#forget(before);
    this.#files.delete(snapshot.uri);
    if (file.records.length > 0) {
      this.#files.set(snapshot.uri, file);
      for (const record of file.records) {
        if (record.nctId) add(this.#recordsByNumber, record.nctId, record);
        if (record.title) add(this.#recordsByTitle, foldTitle(record.title), record);
      }
      for (const mention of file.mentions) add(this.#mentionsByNumber, mention.nctId, mention);
    }
    if (file.facts !== (before?.facts ?? "")) this.#version++;
  }

  remove(uri: string): void {
    const file = this.#files.get(uri);
    if (!file) return;
    this.#forget(file);
    this.#files.delete(uri);
    this.#version++;
  }

  #forget(file: IndexedFile): void {
    for (const record of file.records) {
      if (record.nctId) drop(this.#recordsByNumber, record.nctId, record);
      if (record.title) drop(this.#recordsByTitle, foldTitle(record.title), record);
    }
    for (const mention of file.mentions) drop(this.#mentionsByNumber, mention.nctId, mention);
  }

  withNctId(nctId: string): readonly IndexedRecord[] {
    return this.#recordsByNumber.get(nctId) ?? [];
  }

  mentionsOf(nctId: string): readonly Mention[] {
    return this.#mentionsByNumber.get(nctId) ?? [];
  }

  mentionsIn(uri: string): readonly Mention[] {
    return this.#files.get(uri)?.mentions ?? [];
  }

  recordsIn(uri: string): readonly IndexedRecord[] {
    return this.#files.get(uri)?.records ?? [];
  }

  *all(): Iterable<IndexedRecord> {
    for (const { records } of this.#files.values()) yield* records;
  }

  uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The records of every other file, as the rules see them. */
  beside(uri: string): WorkspaceRecords {
    const others = (records: readonly IndexedRecord[] | undefined) =>
      records?.filter((record) => record.uri !== uri) ?? [];
    return {
      withNctId: (nctId) => others(this.#recordsByNumber.get(nctId)),
      withTitle: (title) => others(this.#recordsByTitle.get(foldTitle(title))),
    };
  }
}

function indexed(snapshot: Snapshot): IndexedFile {
  const records = snapshot.records.map((record) => indexedRecord(snapshot, record));
  if (records.length === 0) return { records, mentions: [], facts: "" };
  const own = new Set(snapshot.records.map(({ source }) => source.rangeOf(nctIdPath).start));
  const mentions = findNctNumbers(snapshot.text).flatMap(({ index, length, canonical }) =>
    canonical === undefined
      ? []
      : [
          {
            uri: snapshot.uri,
            nctId: canonical,
            range: snapshot.rangeOf({ start: index, end: index + length }),
            own: own.has(index),
          },
        ],
  );
  return {
    records,
    mentions,
    facts: records.map(factsOf).join("\n"),
  };
}

const nctIdPath = ["protocolSection", "identificationModule", "nctId"];
const titlePath = ["protocolSection", "identificationModule", "briefTitle"];

/** Of the status only whether the study stopped, so that typing one does not check others again. */
function factsOf({ nctId, title, overallStatus, related }: IndexedRecord): string {
  const stopped = overallStatus === "WITHDRAWN" || overallStatus === "TERMINATED";
  return [nctId, title, stopped && overallStatus, related].join("\n");
}

function indexedRecord(snapshot: Snapshot, { study, source }: StudyRecord): IndexedRecord {
  const { identificationModule, designModule, sponsorCollaboratorsModule, conditionsModule } =
    study.protocolSection;
  return {
    ...knownRecord(snapshot.uri, study),
    protocolId: identificationModule?.orgStudyIdInfo?.id,
    studyType: designModule?.studyType,
    phases: designModule?.phases ?? [],
    leadSponsor: sponsorCollaboratorsModule?.leadSponsor?.name,
    conditions: conditionsModule?.conditions ?? [],
    range: snapshot.rangeOf(source.rangeOf(source.has(nctIdPath) ? nctIdPath : titlePath)),
  };
}

/** What the rules of other files may ask of a record. */
export function knownRecord(uri: string, { protocolSection, relatedTrials }: Study): KnownRecord {
  const { identificationModule, statusModule } = protocolSection;
  return {
    uri,
    nctId: identificationModule?.nctId,
    title: identificationModule?.briefTitle,
    overallStatus: statusModule?.overallStatus,
    related: relatedOf(relatedTrials),
  };
}

function relatedOf(trials: readonly RelatedTrial[] | undefined): readonly string[] | undefined {
  const numbers = trials?.flatMap(({ nctId }) => nctId ?? []);
  return numbers?.length ? numbers : undefined;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function drop<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)?.filter((other) => other !== value) ?? [];
  if (list.length > 0) map.set(key, list);
  else map.delete(key);
}
