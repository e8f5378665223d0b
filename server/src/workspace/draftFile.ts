import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const underWay = new Set<string>();

/** A file beside its place that gets there only when it is whole, so that nobody sees half of it. */
export class DraftFile {
  readonly #path: string;
  readonly #file: FileHandle;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** `mode` is what the file may be used for, before the umask. */
  static async open(place: string, mode: number): Promise<DraftFile> {
    // The name of the file may be as long as names can be.
    const name = `.${basename(place).slice(0, 40)}.${randomBytes(6).toString("hex")}.tmp`;
    const path = join(dirname(place), name);
    underWay.add(path);
    try {
      return new DraftFile(path, await open(path, "wx", mode));
    } catch (error) {
      underWay.delete(path);
      throw error;
    }
  }

  async write(content: Uint8Array): Promise<void> {
    await this.#file.writeFile(content);
  }

  /** Has `move` put the file in its place; whatever fails, the draft goes away. */
  async place(move: (path: string) => Promise<void>): Promise<void> {
    try {
      await this.#file.sync();
      await this.#file.close();
      await move(this.#path);
      underWay.delete(this.#path);
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  async discard(): Promise<void> {
    // Closing it twice does no harm.
    await this.#file.close();
    await rm(this.#path, { force: true });
    underWay.delete(this.#path);
  }
}

/** Removes what is half written; for a process that ends at once. */
export function removeDrafts(): void {
  for (const draft of underWay) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Nobody is left to be told.
    }
  }
}
