import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CheckSettings, findingsOf, type PlacedFinding } from "../language/findings.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { type Snapshot, takeSnapshot } from "../workspace/snapshot.ts";

interface Cached {
  readonly snapshot: Snapshot;
  findings: { readonly key: string; readonly list: readonly PlacedFinding[] } | undefined;
}

/** One snapshot for each version of an open document, with its findings once they were asked for. */
export class Snapshots {
  readonly #cache = new Map<string, Cached>();
  readonly #index: RecordIndex;
  readonly #isExpected: (document: TextDocument) => boolean;

  /** `isExpected` is true for a document that is a record whatever it holds. */
  constructor(index: RecordIndex, isExpected: (document: TextDocument) => boolean) {
    this.#index = index;
    this.#isExpected = isExpected;
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

  /** Documents are recognised anew, by other names. */
  forgetAll(): void {
    this.#cache.clear();
  }

  #cached(document: TextDocument): Cached {
    const known = this.#cache.get(document.uri);
    if (known && known.snapshot.version === document.version) return known;
    const snapshot = takeSnapshot(document, { expected: this.#isExpected(document) });
    const fresh: Cached = { snapshot, findings: undefined };
    this.#cache.set(document.uri, fresh);
    this.#index.update(snapshot);
    return fresh;
  }
}
