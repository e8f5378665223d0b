import type { CancellationToken, WorkDoneProgressReporter } from "vscode-languageserver/node";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { type Snapshot, snapshotOfText } from "../workspace/snapshot.ts";
import type { Environment } from "./environment.ts";

/** How long the scan may hold the event loop before requests get their turn, in milliseconds. */
const slice = 20;

/** Files that an editor has open are known from there and left out. */
type IsOpen = (uri: string) => boolean;

/** Reads the record files of the workspace into the index, a slice at a time. */
export class WorkspaceScan {
  readonly #environment: Environment;
  readonly #index: RecordIndex;
  readonly #isOpen: IsOpen;
  /** Grows with each change on disk, by file, so that findings can be told stale. */
  readonly #stamps = new Map<string, number>();
  #stamp = 0;

  constructor(environment: Environment, index: RecordIndex, isOpen: IsOpen) {
    this.#environment = environment;
    this.#index = index;
    this.#isOpen = isOpen;
  }

  /** All record files that the scan has seen, open ones included. */
  get uris(): readonly string[] {
    return [...this.#stamps.keys()];
  }

  stampOf(uri: string): number {
    return this.#stamps.get(uri) ?? 0;
  }

  async folders(
    folders: readonly string[],
    limit: number,
    progress?: WorkDoneProgressReporter,
    token?: CancellationToken,
  ): Promise<{ readonly complete: boolean }> {
    const uris: string[] = [];
    for (const folder of folders)
      uris.push(...(await this.#environment.recordFiles(folder, limit + 1 - uris.length)));
    const complete = uris.length <= limit;
    const found = uris.slice(0, limit);
    for (const gone of this.uris.filter((uri) => !found.includes(uri) && !this.#isOpen(uri)))
      this.forget(gone);
    let turn = performance.now();
    for (const [done, uri] of found.entries()) {
      if (token?.isCancellationRequested) return { complete: false };
      await this.file(uri);
      if (performance.now() - turn < slice) continue;
      progress?.report(Math.round((100 * done) / found.length), `${done} of ${found.length} files`);
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    return { complete };
  }

  /** Reads one file again. */
  async file(uri: string): Promise<void> {
    if (this.#isOpen(uri)) {
      this.#stamps.set(uri, ++this.#stamp);
      return;
    }
    const snapshot = await this.snapshot(uri);
    if (!snapshot || this.#isOpen(uri)) return;
    this.#index.update(snapshot);
    if (snapshot.layout) this.#stamps.set(uri, ++this.#stamp);
    else this.#stamps.delete(uri);
  }

  forget(uri: string): void {
    this.#stamps.delete(uri);
    this.#index.remove(uri);
  }

  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const text = await this.#environment.readText(uri);
    return text === undefined
      ? undefined
      : snapshotOfText(uri, text, { expected: isRecordFile(uri) });
  }
}

/** File names that say that the file is a record; other text files are recognised by content. */
export function isRecordFile(uri: string): boolean {
  return /\.trial(\.txt)?$/i.test(uri);
}
