import { FileProblem } from "./files.ts";

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
export async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined || error instanceof FileProblem) throw error;
    const missing = code === "ENOENT" || code === "ENOTDIR";
    // Node cannot name a file whose name is no UTF-8, so that it seems not to be there.
    const isGarbled = missing && path.includes("\uFFFD");
    const reason = isGarbled ? "its name is not valid UTF-8" : reasons[code];
    throw new FileProblem(reason ?? (error as Error).message, {
      missing: missing && !isGarbled,
      exists: code === "EEXIST",
      cause: error,
    });
  }
}
