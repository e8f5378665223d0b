import type { DiskFiles } from "../../workspace/diskFiles.ts";
import type { FileRewrite } from "../../workspace/diskWriting.ts";
import { FileProblem } from "../../workspace/files.ts";
import type { Input, Problem } from "../input.ts";
import type { FixedContent } from "./task.ts";
import type { LinesPlace } from "./work.ts";

/** A stretch of a file. */
export type BytesPlace = Pick<LinesPlace, "offset" | "length">;

/** Puts fixed content where it belongs. */
export interface Fixing {
  readonly findings: number;
  readonly files: number;
  /** True where standard error says how much was fixed. */
  readonly isTold: boolean;
  /** Gives a problem where it could not be written. */
  file(input: Input, fixed: FixedContent): Promise<Problem | undefined>;
  /** Takes the next lines of a file, fixed or not; what it gives says where they stand in the end. */
  lines(place: LinesPlace, fixed: FixedContent | undefined): Promise<() => BytesPlace>;
  endOfLines(input: Input): Promise<Problem | undefined>;
}

/** Standard input: its fixed text goes elsewhere. */
export class TextFixing implements Fixing {
  readonly isTold = false;
  readonly findings = 0;
  readonly files = 0;
  readonly #take: (content: Uint8Array) => void;

  constructor(take: (content: Uint8Array) => void) {
    this.#take = take;
  }

  async file(_: Input, { after }: FixedContent): Promise<undefined> {
    this.#take(after);
  }

  async lines(place: LinesPlace): Promise<() => BytesPlace> {
    return () => place;
  }

  async endOfLines(): Promise<undefined> {
    return undefined;
  }
}

/** The files on disk. */
export class FileFixing implements Fixing {
  readonly isTold = true;
  readonly #files: DiskFiles;
  #findingsFixed = 0;
  #filesFixed = 0;
  #lines: LinesRewrite | undefined;

  constructor(files: DiskFiles) {
    this.#files = files;
  }

  get findings(): number {
    return this.#findingsFixed;
  }

  get files(): number {
    return this.#filesFixed;
  }

  async file(input: Input, fixed: FixedContent): Promise<Problem | undefined> {
    return await told(input, async () => {
      // Somebody may have saved the file in the meantime.
      if (Buffer.compare(await this.#files.read(input.uri), fixed.before) !== 0)
        throw new FileProblem("it changed meanwhile");
      await this.#files.replace(input.uri, fixed.after);
      this.#count(fixed.findings);
    });
  }

  async lines(place: LinesPlace, fixed: FixedContent | undefined): Promise<() => BytesPlace> {
    if (place.isFirst || !this.#lines) this.#lines = new LinesRewrite(this.#files, place.input);
    return await this.#lines.take(place, fixed);
  }

  async endOfLines(input: Input): Promise<Problem | undefined> {
    const lines = this.#lines;
    this.#lines = undefined;
    return await told(input, async () => {
      if (lines && (await lines.finish())) this.#count(lines.findings);
    });
  }

  #count(findings: number): void {
    this.#findingsFixed += findings;
    this.#filesFixed++;
  }
}

/** Bytes that are copied at once. */
const copied = 1024 * 1024;

/** A large file that is written anew from its first fixed line on. */
class LinesRewrite {
  readonly #files: DiskFiles;
  readonly #input: Input;
  #rewrite: FileRewrite | undefined;
  #failure: FileProblem | undefined;
  /** Up to here the file as it was is written. */
  #from = 0;
  /** How much longer the new file is so far. */
  #shift = 0;
  findings = 0;

  constructor(files: DiskFiles, input: Input) {
    this.#files = files;
    this.#input = input;
  }

  async take(before: LinesPlace, fixed: FixedContent | undefined): Promise<() => BytesPlace> {
    const after = {
      offset: before.offset + this.#shift,
      length: fixed?.after.length ?? before.length,
    };
    if (fixed && !this.#failure) {
      try {
        this.#rewrite ??= await this.#files.rewrite(this.#input.uri);
        await this.#copyTo(before.offset);
        await this.#rewrite.write(fixed.after);
      } catch (error) {
        await this.#fail(error);
      }
      this.#from = before.offset + before.length;
      this.#shift += after.length - before.length;
      this.findings += fixed.findings;
    }
    return () => (this.#failure ? before : after);
  }

  /** False where nothing was to be written. */
  async finish(): Promise<boolean> {
    if (!this.#failure && this.#rewrite) {
      try {
        await this.#copyTo(await this.#files.sizeOf(this.#input.uri));
        await this.#rewrite.finish();
        return true;
      } catch (error) {
        await this.#fail(error);
      }
    }
    if (this.#failure) throw this.#failure;
    return false;
  }

  async #copyTo(end: number): Promise<void> {
    while (this.#from < end) {
      const length = Math.min(copied, end - this.#from);
      const bytes = await this.#files.readRange(this.#input.uri, this.#from, length);
      if (bytes.length === 0) throw new FileProblem("it changed meanwhile");
      await this.#rewrite?.write(bytes);
      this.#from += bytes.length;
    }
  }

  async #fail(error: unknown): Promise<void> {
    await this.#rewrite?.discard();
    if (!(error instanceof FileProblem)) throw error;
    this.#failure = error;
  }
}

async function told(input: Input, work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { path: input.path, kind: "unfixed", message: error.message };
  }
}
