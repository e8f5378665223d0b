import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const underWay = new Set<string>();

/**
 * Writes a file beside `path` and then has `place` put it there, so that nobody ever sees half of
 * it. Whatever fails, the draft goes away. `mode` is what the file may be used for, before the umask.
 */
export async function throughDraft(
  { path, mode }: { readonly path: string; readonly mode: number },
  write: (file: FileHandle) => Promise<void>,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  // The name of the file may be as long as names can be.
  const name = `.${basename(path).slice(0, 40)}.${randomBytes(6).toString("hex")}.tmp`;
  const draft = join(dirname(path), name);
  underWay.add(draft);
  try {
    const file = await open(draft, "wx", mode);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    underWay.delete(draft);
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
