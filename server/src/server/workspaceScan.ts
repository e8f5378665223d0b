import type { CancellationToken, WorkDoneProgressReporter } from "vscode-languageserver/node";
import { FileProblem } from "../workspace/files.ts";
import { decodeText } from "../workspace/filesText.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { type Snapshot, snapshotOfText } from "../workspace/snapshot.ts";
import { isRecordName, walkRecords } from "../workspace/walk.ts";
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
    const { found, complete } = await this.#filesBelow(folders, limit);
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

  async #filesBelow(
    folders: readonly string[],
    limit: number,
  ): Promise<{ readonly found: readonly string[]; readonly complete: boolean }> {
    const found: string[] = [];
    for (const folder of folders) {
      // Other schemes are behind the client; their open documents are checked all the same.
      if (!folder.startsWith("file:")) continue;
      for await (const uri of walkRecords(this.#environment.files, folder, () => {})) {
        if (found.length === limit) return { found, complete: false };
        found.push(uri);
      }
    }
    return { found, complete: true };
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
    try {
      const { text } = decodeText(await this.#environment.files.read(uri));
      return snapshotOfText(uri, text, { expected: isRecordName(uri) });
    } catch (error) {
      // Gone, locked or too large: the file has no records for now.
      if (error instanceof FileProblem) return undefined;
      throw error;
    }
  }
}
