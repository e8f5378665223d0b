import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CheckedSnapshot, checkSnapshot } from "../language/checkedSnapshot.ts";
import type { CheckSettings } from "../language/findings.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { type Snapshot, takeSnapshot } from "../workspace/snapshot.ts";

interface Cached {
  readonly snapshot: Snapshot;
  checked: (CheckedSnapshot & { readonly key: string }) | undefined;
}

/** One snapshot for each version of an open document, checked once that was asked for. */
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

  /** `key` names the settings; a document is checked again when it or the index has changed. */
  checked(document: TextDocument, settings: CheckSettings, key: string): CheckedSnapshot {
    const cached = this.#cached(document);
    const full = `${key}/${this.#index.version}`;
    if (cached.checked?.key !== full)
      cached.checked = { key: full, ...checkSnapshot(cached.snapshot, settings) };
    return cached.checked;
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
    const fresh: Cached = { snapshot, checked: undefined };
    this.#cache.set(document.uri, fresh);
    this.#index.update(snapshot);
    return fresh;
  }
}
