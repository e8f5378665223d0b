import { FileProblem, type Files, type FolderEntry } from "./files.ts";
import { mayBeRecordName } from "./recordNames.ts";
import { IgnoredByGit } from "./walkIgnored.ts";

const skippedFolders: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Called for what cannot be read; the walk goes on. */
export type OnUnreadable = (uri: string, problem: FileProblem) => void;

/**
 * The files below a folder that may be records by their names, without what git ignores and what
 * packages bring along. Symbolic links are followed, after everything else, so that each folder and
 * each file comes once and by its own name where it has one here.
 */
export async function* walkRecords(
  files: Files,
  folder: string,
  onUnreadable: OnUnreadable,
): AsyncGenerator<string> {
  const walk = new Walk(files, onUnreadable);
  yield* walk.folder(folder, await IgnoredByGit.in(files, folder));
  yield* walk.links();
}

/** True for what a walk of `folder` would not come upon: what git ignores and what packages bring. */
export async function isLeftOut(
  files: Files,
  folder: string,
  uri: string,
  isFolder: boolean,
): Promise<boolean> {
  let rules = await IgnoredByGit.in(files, folder);
  const steps = uri.slice(folder.length).split("/").filter(Boolean);
  let at = folder.replace(/\/$/, "");
  for (const [i, step] of steps.entries()) {
    at += `/${step}`;
    const isLast = i === steps.length - 1;
    if (skippedFolders.has(step) || rules.ignores(at, isFolder || !isLast)) return true;
    if (!isLast) rules = await rules.inside(at);
  }
  return false;
}

interface Link {
  readonly entry: FolderEntry;
  /** The folder that the link stands in, without links. */
  readonly around: string;
  readonly rules: IgnoredByGit;
}

class Walk {
  readonly #files: Files;
  readonly #onUnreadable: OnUnreadable;
  /** Folders and files without links. */
  readonly #seen = new Set<string>();
  readonly #links: Link[] = [];

  constructor(files: Files, onUnreadable: OnUnreadable) {
    this.#files = files;
    this.#onUnreadable = onUnreadable;
  }

  async *folder(folder: string, rules: IgnoredByGit): AsyncGenerator<string> {
    const identity = await this.#identity(folder);
    if (identity === undefined || !this.#isNew(identity)) return;
    for (const entry of await this.#entries(folder)) {
      const { uri, name, kind, isLink } = entry;
      if (kind === "folder" ? skippedFolders.has(name) : !mayBeRecordName(name)) continue;
      // Git sees a link as a file, so a pattern for folders alone does not match it.
      if (rules.ignores(uri, kind === "folder" && !isLink)) continue;
      if (isLink) this.#links.push({ entry, around: identity, rules });
      else if (kind === "folder") yield* this.folder(uri, await rules.inside(uri));
      else if (kind === "file" && this.#isNew(identity + uri.slice(uri.lastIndexOf("/"))))
        yield uri;
    }
  }

  async *links(): AsyncGenerator<string> {
    for (let link = this.#links.shift(); link; link = this.#links.shift()) {
      const { uri, kind } = link.entry;
      const target = await this.#identity(uri, "its symbolic link leads nowhere");
      if (target === undefined) continue;
      if (kind === "file" && this.#isNew(target)) yield uri;
      // A link to the top of the disk, or to a folder around it, would lead out of the walked folder.
      else if (kind === "folder" && !isAround(target, link.around))
        yield* this.folder(uri, await link.rules.inside(uri));
    }
  }

  #isNew(identity: string): boolean {
    return this.#seen.size < this.#seen.add(identity).size;
  }

  async #identity(uri: string, whyMissing?: string): Promise<string | undefined> {
    return await this.#files.identity(uri).catch((error: unknown) => {
      const isDangling = whyMissing && error instanceof FileProblem && error.missing;
      return this.#unreadable(uri, isDangling ? new FileProblem(whyMissing) : error);
    });
  }

  async #entries(folder: string): Promise<readonly FolderEntry[]> {
    return (
      (await this.#files
        .entries(folder)
        .catch((error: unknown) => this.#unreadable(folder, error))) ?? []
    );
  }

  #unreadable(uri: string, error: unknown): undefined {
    if (!(error instanceof FileProblem)) throw error;
    this.#onUnreadable(uri, error);
    return undefined;
  }
}

function isAround(folder: string, inner: string): boolean {
  return inner === folder || inner.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
