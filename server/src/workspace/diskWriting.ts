import {
  access,
  chmod,
  chown,
  constants,
  link,
  lstat,
  mkdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";
import { told } from "./diskProblem.ts";
import { DraftFile } from "./draftFile.ts";
import { FileProblem } from "./files.ts";

/** Puts new content in the place of a file at once or not at all, keeping its mode and its links. */
export class FileRewrite {
  readonly #path: string;
  readonly #draft: DraftFile;
  readonly #before: FileStamp;

  private constructor(path: string, draft: DraftFile, before: FileStamp) {
    this.#path = path;
    this.#draft = draft;
    this.#before = before;
  }

  static async begin(name: string): Promise<FileRewrite> {
    return await told(name, async () => {
      const path = await realpath(name);
      // A rename would also replace a file that is write-protected.
      await access(path, constants.W_OK);
      const before = await stampOf(path);
      return new FileRewrite(path, await DraftFile.open(path, 0o600), before);
    });
  }

  async write(content: Uint8Array): Promise<void> {
    try {
      await told(this.#path, () => this.#draft.write(content));
    } catch (error) {
      await this.#draft.discard();
      throw error;
    }
  }

  async finish(): Promise<void> {
    await told(this.#path, () => this.#draft.place((draft) => this.#move(draft)));
  }

  async discard(): Promise<void> {
    await this.#draft.discard();
  }

  async #move(draft: string): Promise<void> {
    const path = this.#path;
    const { mode, uid, gid } = await stat(path);
    // Somebody may have saved the file in the meantime.
    if ((await stampOf(path)) !== this.#before) throw new FileProblem("it changed meanwhile");
    // Only root may give a file away; for others it is theirs already.
    if (process.getuid?.() === 0) await chown(draft, uid, gid);
    await chmod(draft, mode);
    await rename(draft, path);
  }
}

/** Differs when a file was written. */
type FileStamp = string;

async function stampOf(path: string): Promise<FileStamp> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}

/** Writes a new file at once or not at all, with the folders around it; fails where one is. */
export async function createFile(path: string, content: Uint8Array): Promise<void> {
  await told(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const draft = await DraftFile.open(path, 0o666);
    try {
      await draft.write(content);
    } catch (error) {
      await draft.discard();
      throw error;
    }
    await draft.place((from) => moveToFreeName(from, path));
  });
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
