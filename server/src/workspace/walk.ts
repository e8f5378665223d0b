import { FileProblem, type Files, type FolderEntry } from "./files.ts";
import { IgnoredByGit } from "./walkIgnored.ts";

/** True for names that say their file is a record, whatever it holds: `*.trial`, `*.trial.txt`. */
export function isRecordName(name: string): boolean {
  return /\.trial(\.txt)?$/i.test(name);
}

/** True for names of files that may be records; what a `*.txt` is, its content says. */
export function mayBeRecordName(name: string): boolean {
  // Editors of the Emacs family mark an open file with a link of such a name that leads nowhere.
  return /\.(trial|txt)$/i.test(name) && !name.startsWith(".#");
}

const skippedFolders: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Called for what cannot be read; the walk goes on. */
export type OnUnreadable = (uri: string, problem: FileProblem) => void;

/**
 * The files below a folder that may be records by their names, in the order of their names, without
 * what git ignores and what packages bring along. Symbolic links are followed; each folder is walked
 * once, by whatever names it can be reached.
 */
export async function* walkRecords(
  files: Files,
  folder: string,
  onUnreadable: OnUnreadable,
): AsyncGenerator<string> {
  const walk = new Walk(files, onUnreadable);
  yield* walk.below(folder, await IgnoredByGit.in(files, folder));
}

class Walk {
  readonly #files: Files;
  readonly #onUnreadable: OnUnreadable;
  readonly #walked = new Set<string>();

  constructor(files: Files, onUnreadable: OnUnreadable) {
    this.#files = files;
    this.#onUnreadable = onUnreadable;
  }

  async *below(folder: string, rules: IgnoredByGit): AsyncGenerator<string> {
    const entries = await this.#entries(folder);
    for (const entry of entries) {
      const { uri, name, kind } = entry;
      if (kind === "folder" ? skippedFolders.has(name) : !mayBeRecordName(name)) continue;
      // Git sees a link as a file, so a pattern for folders alone does not match it.
      if (rules.ignores(uri, kind === "folder" && !entry.isLink)) continue;
      if (kind === "folder") {
        if (!entry.isLink || !(await this.#leadsUp(entry, folder)))
          yield* this.below(uri, await rules.inside(uri));
      } else if (kind === "file") yield uri;
      else if (entry.isLink)
        this.#onUnreadable(uri, new FileProblem("its symbolic link leads nowhere", {}));
    }
  }

  async #entries(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const identity = await this.#files.identity(folder);
      if (this.#walked.has(identity)) return [];
      this.#walked.add(identity);
      return await this.#files.entries(folder);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.#onUnreadable(folder, error);
      return [];
    }
  }

  /** A link to the root of the disk or to a folder around it would take the walk out of its folder. */
  async #leadsUp(link: FolderEntry, folder: string): Promise<boolean> {
    const target = await this.#files.identity(link.uri);
    const around = await this.#files.identity(folder);
    return around === target || around.startsWith(target.endsWith("/") ? target : `${target}/`);
  }
}
