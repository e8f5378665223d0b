import {
  access,
  chmod,
  chown,
  constants,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { URI } from "vscode-uri";
import { throughDraft } from "./draftFile.ts";
import {
  type FileKind,
  FileProblem,
  type Files,
  type FolderEntry,
  largestFile,
  tooLarge,
} from "./files.ts";

/** Names as VS Code writes them, so that editor and disk agree on one URI for a file. */
export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

export function pathOfUri(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** The files on the disk of this machine. */
export class DiskFiles implements Files {
  readonly caseSensitive = process.platform !== "win32" && process.platform !== "darwin";

  async kindOf(uri: string): Promise<FileKind> {
    return await told(uri, async () => kind(await stat(pathOfUri(uri))));
  }

  async entries(folder: string): Promise<readonly FolderEntry[]> {
    const path = pathOfUri(folder);
    const found = await told(folder, () => readdir(path, { withFileTypes: true }));
    found.sort((a, b) => (a.name < b.name ? -1 : 1));
    return await Promise.all(
      found.map(async (entry) => {
        const full = join(path, entry.name);
        const isLink = entry.isSymbolicLink();
        return {
          name: entry.name,
          uri: uriOfPath(full),
          kind: isLink ? await kindOfTarget(full) : kind(entry),
          isLink,
        };
      }),
    );
  }

  async identity(uri: string): Promise<string> {
    return await told(uri, async () => uriOfPath(await realpath(pathOfUri(uri))));
  }

  async read(uri: string, limit?: number): Promise<Uint8Array> {
    return await told(uri, async () => {
      const file = await open(pathOfUri(uri));
      try {
        return await readUpTo(file, limit);
      } finally {
        await file.close();
      }
    });
  }

  async replace(uri: string, content: Uint8Array): Promise<void> {
    await told(uri, async () => {
      const path = await realpath(pathOfUri(uri));
      // A rename would also replace a file that is write-protected.
      await access(path, constants.W_OK);
      const { mode, uid, gid } = await stat(path);
      await throughDraft(
        { path, mode: 0o600 },
        async (file) => await file.writeFile(content),
        async (draft) => {
          // Only root may give a file away; for others it is theirs already.
          if (process.getuid?.() === 0) await chown(draft, uid, gid);
          await chmod(draft, mode);
          await rename(draft, path);
        },
      );
    });
  }

  /** Writes a new file at once or not at all, with the folders around it; fails where one is. */
  async create(uri: string, content: Uint8Array): Promise<void> {
    await told(uri, async () => {
      const path = pathOfUri(uri);
      await mkdir(dirname(path), { recursive: true });
      await throughDraft(
        { path, mode: 0o666 },
        async (file) => await file.writeFile(content),
        async (draft) => await moveToFreeName(draft, path),
      );
    });
  }
}

/** A link, unlike a renamed file, never takes the place of another one. */
async function moveToFreeName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    // Some file systems have no links.
    const isFree = await lstat(path).then(
      () => false,
      () => true,
    );
    if (!isFree) throw Object.assign(new Error(), { code: "EEXIST" });
    await rename(draft, path);
    return;
  }
  await rm(draft);
}

const chunkSize = 256 * 1024;

/** Reads pipes and devices too, which state no size and may never end. */
async function readUpTo(file: FileHandle, limit: number | undefined): Promise<Uint8Array> {
  const { size } = await file.stat();
  if (limit === undefined && size > largestFile) throw tooLarge();
  const most = limit ?? largestFile;
  const chunks: Uint8Array[] = [];
  let length = 0;
  let next = Math.max(1, Math.min(size + 1, most));
  while (length < most) {
    const chunk = new Uint8Array(Math.min(next, most - length));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return joined(chunks, length);
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
    next = chunkSize;
  }
  if (limit === undefined) throw tooLarge();
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks, length);
}

async function kindOfTarget(path: string): Promise<FileKind> {
  try {
    return kind(await stat(path));
  } catch {
    return "other";
  }
}

function kind(found: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  return found.isDirectory() ? "folder" : found.isFile() ? "file" : "other";
}

const reasons: { readonly [code: string]: string } = {
  EACCES: "permission denied",
  EBUSY: "in use by another program",
  EEXIST: "there is a file of that name already",
  EIO: "the disk could not read it",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "no such file or folder",
  ENOSPC: "no space left on the disk",
  ENOTDIR: "a part of its path is not a folder",
  EPERM: "operation not permitted",
  EROFS: "the disk is read-only",
};

/** The operating system's refusals in words; all else is passed on. */
async function told<T>(uri: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined || error instanceof FileProblem) throw error;
    const missing = code === "ENOENT" || code === "ENOTDIR";
    // Node cannot name a file whose name is no UTF-8, so that it seems not to be there.
    const isGarbled = missing && pathOfUri(uri).includes("\uFFFD");
    const reason = isGarbled ? "its name is not valid UTF-8" : reasons[code];
    throw new FileProblem(reason ?? (error as Error).message, {
      missing: missing && !isGarbled,
      exists: code === "EEXIST",
      cause: error,
    });
  }
}
