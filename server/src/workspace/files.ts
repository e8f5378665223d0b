/** Why a file cannot be read or written; the message is a part of a sentence: "permission denied". */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
  /** Set where nothing has that name. */
  readonly missing: boolean;
  /** Set where a new file would take the place of another one. */
  readonly exists: boolean;

  constructor(
    message: string,
    details: { missing?: boolean; exists?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.missing = details.missing ?? false;
    this.exists = details.exists ?? false;
  }
}

/** `other` is what has no text to check: a socket, a device, a link that leads nowhere. */
export type FileKind = "file" | "folder" | "other";

export interface FolderEntry {
  readonly name: string;
  readonly uri: string;
  /** Of a symbolic link, the kind of what it leads to. */
  readonly kind: FileKind;
  readonly isLink: boolean;
}

/**
 * The files of a workspace, wherever they are: on disk in Node, behind the client in a browser.
 * Files are named by URI; what fails rejects with a FileProblem.
 */
export interface Files {
  /** False where two names that differ only in case are one file. */
  readonly caseSensitive: boolean;
  kindOf(uri: string): Promise<FileKind>;
  /** In the order of their names. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
  /** The URI without symbolic links: the same for all names of one file. */
  identity(uri: string): Promise<string>;
  /** The content, or its first bytes: at most `limit` where that is given. */
  read(uri: string, limit?: number): Promise<Uint8Array>;
  /** Replaces the whole content of a file at once or not at all, keeping its mode and its links. */
  replace(uri: string, content: Uint8Array): Promise<void>;
}

/** Larger files are not read; the longest real record has 1.5 MB of text. */
export const largestFile = 128 * 1024 * 1024;

export function tooLarge(): FileProblem {
  return new FileProblem(`it is larger than ${largestFile / 1024 / 1024} MB`);
}
