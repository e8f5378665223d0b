import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CheckSettings, findingsOf, type PlacedFinding } from "../language/findings.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { type Snapshot, takeSnapshot } from "../workspace/snapshot.ts";
import { isRecordName } from "../workspace/walk.ts";

interface Cached {
  readonly snapshot: Snapshot;
  findings: { readonly key: string; readonly list: readonly PlacedFinding[] } | undefined;
}

/** The language of records; documents in others are recognised by name or content. */
export const recordLanguage = "trial-record";

/** True for a document that is a record whatever it holds. Not every editor knows our language. */
export function isExpected({ languageId, uri }: TextDocument): boolean {
  return languageId === recordLanguage || isRecordName(uri);
}

/** One snapshot for each version of an open document, with its findings once they were asked for. */
export class Snapshots {
  readonly #cache = new Map<string, Cached>();
  readonly #index: RecordIndex;

  constructor(index: RecordIndex) {
    this.#index = index;
  }

  of(document: TextDocument): Snapshot {
    return this.#cached(document).snapshot;
  }

  /** `key` names the settings; findings are made again when it or the index has changed. */
  findingsOf(
    document: TextDocument,
    settings: CheckSettings,
    key: string,
  ): readonly PlacedFinding[] {
    const cached = this.#cached(document);
    const full = `${key}/${this.#index.version}`;
    if (cached.findings?.key !== full)
      cached.findings = { key: full, list: findingsOf(cached.snapshot, settings) };
    return cached.findings.list;
  }

  forget(uri: string): void {
    this.#cache.delete(uri);
  }

  #cached(document: TextDocument): Cached {
    const known = this.#cache.get(document.uri);
    if (known && known.snapshot.version === document.version) return known;
    const snapshot = takeSnapshot(document, { expected: isExpected(document) });
    const fresh: Cached = { snapshot, findings: undefined };
    this.#cache.set(document.uri, fresh);
    this.#index.update(snapshot);
    return fresh;
  }
}
