import { type FileHandle, open, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { URI } from "vscode-uri";
import { told } from "./diskProblem.ts";
import { createFile, FileRewrite } from "./diskWriting.ts";
import { type FileKind, type Files, type FolderEntry, largestFile, tooLarge } from "./files.ts";

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
    const path = pathOfUri(uri);
    return await told(path, async () => kind(await stat(path)));
  }

  async entries(folder: string): Promise<readonly FolderEntry[]> {
    const path = pathOfUri(folder);
    const found = await told(path, () => readdir(path, { withFileTypes: true }));
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
    const path = pathOfUri(uri);
    return await told(path, async () => uriOfPath(await realpath(path)));
  }

  async read(uri: string, limit?: number): Promise<Uint8Array> {
    const path = pathOfUri(uri);
    return await told(path, async () => {
      const file = await open(path);
      try {
        return await readUpTo(file, limit);
      } finally {
        await file.close();
      }
    });
  }

  /** The content piece by piece, however long it is. */
  async *chunks(uri: string): AsyncGenerator<Uint8Array> {
    const path = pathOfUri(uri);
    const file = await told(path, () => open(path));
    try {
      for (;;) {
        const chunk = new Uint8Array(chunkSize);
        const { bytesRead } = await told(path, () => file.read(chunk, 0, chunkSize, null));
        if (bytesRead === 0) return;
        yield chunk.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  async readRange(uri: string, offset: number, length: number): Promise<Uint8Array> {
    const path = pathOfUri(uri);
    return await told(path, async () => {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, 0, length, offset);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    });
  }

  /** In bytes; 0 for what states none, as a pipe does. */
  async sizeOf(uri: string): Promise<number> {
    const path = pathOfUri(uri);
    return (await told(path, () => stat(path))).size;
  }

  async replace(uri: string, content: Uint8Array): Promise<void> {
    const rewrite = await FileRewrite.begin(pathOfUri(uri));
    await rewrite.write(content);
    await rewrite.finish();
  }

  /** Replaces a file by pieces. */
  async rewrite(uri: string): Promise<FileRewrite> {
    return await FileRewrite.begin(pathOfUri(uri));
  }

  /** Writes a new file at once or not at all, with the folders around it; fails where one is. */
  async create(uri: string, content: Uint8Array): Promise<void> {
    await createFile(pathOfUri(uri), content);
  }
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
