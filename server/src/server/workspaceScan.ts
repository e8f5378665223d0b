import {
  type CancellationToken,
  FileChangeType,
  type FileEvent,
  type WorkDoneProgressReporter,
} from "vscode-languageserver/node";
import { FileProblem } from "../workspace/files.ts";
import { decodeText } from "../workspace/filesText.ts";
import { readIfRecord } from "../workspace/recordFile.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { mayBeRecordName } from "../workspace/recordNames.ts";
import { longestText, type Snapshot, snapshotOfText } from "../workspace/snapshot.ts";
import { isLeftOut, walkRecords } from "../workspace/walk.ts";
import type { Environment } from "./environment.ts";

/** How long the scan may hold the event loop before requests get their turn, in milliseconds. */
const slice = 20;

interface Editor {
  /** Files that it has open are known from there and left out. */
  isOpen(uri: string): boolean;
  /** Whether a file may be a record by what it holds. */
  recognises(): boolean;
  /** Whether a file is a record by its name. */
  expects(uri: string): boolean;
}

/** Reads the record files of the workspace into the index, a slice at a time. */
export class WorkspaceScan {
  readonly #environment: Environment;
  readonly #index: RecordIndex;
  readonly #editor: Editor;
  /** Grows with each change on disk, by file, so that findings can be told stale. */
  readonly #stamps = new Map<string, number>();
  #stamp = 0;
  /** The folders in which nothing was left out. */
  #whole: readonly string[] = [];
  /** Files in them that could not be read in full. */
  readonly #unread = new Set<string>();

  constructor(environment: Environment, index: RecordIndex, editor: Editor) {
    this.#environment = environment;
    this.#index = index;
    this.#editor = editor;
  }

  /** All record files that the scan has seen, open ones included. */
  get uris(): readonly string[] {
    return [...this.#stamps.keys()];
  }

  stampOf(uri: string): number {
    return this.#stamps.get(uri) ?? 0;
  }

  /** True where every record of the folder is known. */
  knows(folder: string): boolean {
    if (this.#unread.size > 0 || !this.#editor.recognises()) return false;
    return this.#whole.some((whole) => whole === folder || isBelow(folder, whole));
  }

  async folders(
    folders: readonly string[],
    limit: number,
    progress?: WorkDoneProgressReporter,
    token?: CancellationToken,
  ): Promise<{ readonly complete: boolean }> {
    this.#whole = [];
    this.#unread.clear();
    const { found, whole, complete } = await this.#filesBelow(folders, limit);
    const present = new Set(found);
    for (const uri of this.uris) if (!present.has(uri)) this.forget(uri);
    let turn = performance.now();
    for (const [done, uri] of found.entries()) {
      if (token?.isCancellationRequested) return { complete: false };
      await this.file(uri);
      if (performance.now() - turn < slice) continue;
      progress?.report(Math.round((100 * done) / found.length), `${done} of ${found.length} files`);
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    this.#whole = whole;
    return { complete };
  }

  async #filesBelow(
    folders: readonly string[],
    limit: number,
  ): Promise<{
    readonly found: readonly string[];
    /** The folders without anything that could not be read. */
    readonly whole: readonly string[];
    readonly complete: boolean;
  }> {
    const found: string[] = [];
    const whole = new Set(folders);
    for (const folder of folders) {
      // Other schemes are behind the client; their open documents are checked all the same.
      if (!folder.startsWith("file:")) continue;
      const files = walkRecords(this.#environment.files, folder, () => whole.delete(folder));
      for await (const uri of files) {
        if (found.length === limit) return { found, whole: [], complete: false };
        found.push(uri);
      }
    }
    return { found, whole: [...whole], complete: true };
  }

  /** Reads one file again. False for what neither is a record nor was one. */
  async file(uri: string): Promise<boolean> {
    if (this.#editor.isOpen(uri)) {
      this.#stamps.set(uri, ++this.#stamp);
      return true;
    }
    const snapshot = await this.snapshot(uri);
    if (this.#editor.isOpen(uri)) return true;
    if (!snapshot?.layout) return this.forget(uri);
    this.#index.update(snapshot);
    this.#stamps.set(uri, ++this.#stamp);
    return true;
  }

  /** What happened on disk below `folders`. False if no record is concerned. */
  async changes(events: readonly FileEvent[], folders: readonly string[]): Promise<boolean> {
    let concerned = false;
    const walked: string[] = [];
    // A folder before what is in it, which may have its own event.
    for (const { uri, type } of events.toSorted((a, b) => (a.uri < b.uri ? -1 : 1))) {
      const folder = folders.find((each) => isBelow(uri, each));
      if (type === FileChangeType.Deleted) concerned = this.#deleted(uri) || concerned;
      else if (this.#stamps.has(uri)) concerned = (await this.file(uri)) || concerned;
      else if (folder !== undefined && !walked.some((each) => isBelow(uri, each))) {
        const isFolder = type === FileChangeType.Created && (await this.#isFolder(uri));
        if (isFolder) walked.push(uri);
        concerned = (await this.#found(uri, isFolder, folder)) || concerned;
      }
    }
    return concerned;
  }

  /** A file or a folder that was not known. False if there is no record in it. */
  async #found(uri: string, isFolder: boolean, folder: string): Promise<boolean> {
    const { files } = this.#environment;
    if (!isFolder && !mayBeRecordName(uri.slice(uri.lastIndexOf("/") + 1))) return false;
    if (await isLeftOut(files, folder, uri, isFolder)) return false;
    if (!isFolder) return await this.file(uri);
    let found = false;
    const unreadable = () => {
      this.#whole = [];
    };
    for await (const inside of walkRecords(files, uri, unreadable))
      if (await this.file(inside)) found = true;
    return found;
  }

  /** What is gone, with everything that was in it if it was a folder. False if no record was. */
  #deleted(uri: string): boolean {
    const gone = this.uris.filter((known) => known === uri || isBelow(known, uri));
    for (const file of gone) this.forget(file);
    for (const file of this.#unread)
      if (file === uri || isBelow(file, uri)) this.#unread.delete(file);
    return gone.length > 0;
  }

  /** False if nothing was known of it. What an editor has open stays in the index. */
  forget(uri: string): boolean {
    const known = this.#stamps.delete(uri);
    if (!this.#editor.isOpen(uri)) this.#index.remove(uri);
    return known;
  }

  async #isFolder(uri: string): Promise<boolean> {
    try {
      return (await this.#environment.files.kindOf(uri)) === "folder";
    } catch (error) {
      if (error instanceof FileProblem) return false;
      throw error;
    }
  }

  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const expected = this.#editor.expects(uri);
    if (!expected && !this.#editor.recognises()) return undefined;
    const { files } = this.#environment;
    try {
      const bytes = await (expected ? files.read(uri) : readIfRecord(files, uri));
      const snapshot = bytes && snapshotOfText(uri, decodeText(bytes).text, { expected });
      if (snapshot && snapshot.text.length > longestText) this.#unread.add(uri);
      else this.#unread.delete(uri);
      return snapshot;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      // Gone, locked or too large: the file has no records for now.
      if (!error.missing) this.#unread.add(uri);
      return undefined;
    }
  }
}

export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
