import { FileProblem, type Files } from "../workspace/files.ts";
import { decodeText, type FileText } from "../workspace/filesText.ts";
import { readIfRecord } from "../workspace/recordFile.ts";
import { RecordNames } from "../workspace/recordNames.ts";
import { longestText, type Snapshot, snapshotOfText } from "../workspace/snapshot.ts";
import type { Input, Problem } from "./input.ts";

export interface RecordText {
  readonly input: Input;
  readonly bytes: Uint8Array;
  readonly file: FileText;
  readonly snapshot: Snapshot;
}

/** The content of an input that is no file. */
export interface GivenText {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

/** So much text is kept parsed between the passes; a parsed record takes some 16 times its text. */
const mostKept = 4_000_000;

/** The records among the inputs, each read and parsed when it is asked for. */
export class RecordTexts {
  readonly #files: Files;
  readonly #given: GivenText | undefined;
  readonly #kept = new Map<string, RecordText>();
  #size = 0;

  constructor(files: Files, given?: GivenText) {
    this.#files = files;
    this.#given = given;
  }

  /** Undefined for a file that nobody named and that is no record. */
  async read(input: Input): Promise<RecordText | Problem | undefined> {
    const known = this.#kept.get(input.uri);
    if (known) return known;
    try {
      const bytes = this.#givenFor(input) ?? (await this.#bytesOf(input));
      return bytes && this.#take(input, bytes);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return { path: input.path, kind: "unreadable", message: error.message };
    }
  }

  /** Puts a fixed text in the place of what was read. */
  replace(old: RecordText, snapshot: Snapshot): void {
    if (this.#kept.has(old.input.uri)) this.#kept.set(old.input.uri, { ...old, snapshot });
  }

  #take(input: Input, bytes: Uint8Array): RecordText | Problem | undefined {
    const file = decodeText(bytes);
    const snapshot = snapshotOf(input, file.text);
    if (!snapshot.layout)
      return isTold(input)
        ? { path: input.path, kind: "unrecognised", message: whyUnrecognised(file.text) }
        : undefined;
    const record = { input, bytes, file, snapshot };
    if (this.#size + file.text.length <= mostKept || this.#givenFor(input)) {
      this.#size += file.text.length;
      this.#kept.set(input.uri, record);
    }
    return record;
  }

  #givenFor({ uri }: Input): Uint8Array | undefined {
    return this.#given?.uri === uri ? this.#given.bytes : undefined;
  }

  async #bytesOf(input: Input): Promise<Uint8Array | undefined> {
    return isTold(input)
      ? await this.#files.read(input.uri)
      : await readIfRecord(this.#files, input.uri);
  }
}

const recordNames = new RecordNames();

export function snapshotOf(input: Input, text: string): Snapshot {
  return snapshotOfText(input.uri, text, { expected: recordNames.has(input.path) });
}

function isTold(input: Input): boolean {
  return input.isNamed || recordNames.has(input.path);
}

function whyUnrecognised(text: string): string {
  if (!/\S/.test(text)) return "it is empty";
  if (text.includes("\0")) return "it is not text";
  if (text.length > longestText) return `it is longer than ${longestText / 1024 / 1024} MB of text`;
  return "it is no registry record in a layout that Trialwright reads";
}
