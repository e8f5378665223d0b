import type { Output } from "./output.ts";
import { plural } from "./report.ts";

/** With less to do it is done before anyone wonders. */
const worthShowing = { files: 50, bytes: 4 * 1024 * 1024 };
/** Milliseconds between two updates. */
const interval = 100;

/** A bar on a terminal that says how far the work is; nothing anywhere else. */
export class Progress {
  readonly #output: Output;
  readonly #totalFiles: number;
  readonly #totalBytes: number;
  readonly #isShown: boolean;
  #files = 0;
  #bytes = 0;
  #lastShown = performance.now();

  constructor(output: Output, files: number, bytes: number) {
    this.#output = output;
    this.#totalFiles = files;
    this.#totalBytes = bytes;
    this.#isShown = output.isWatched && (files > worthShowing.files || bytes > worthShowing.bytes);
  }

  /** What was done since the last time; `records` is how many there are in all so far. */
  add(files: number, bytes: number, records: number): void {
    this.#files += files;
    this.#bytes += bytes;
    const now = performance.now();
    if (!this.#isShown || now - this.#lastShown < interval) return;
    this.#lastShown = now;
    this.#output.showStatus(this.#line(records));
  }

  /** Takes the bar away, for other text to be written. */
  clear(): void {
    this.#output.clearStatus();
  }

  #line(records: number): string {
    const { columns, paint } = this.#output;
    const done = this.#totalBytes > 0 ? Math.min(1, this.#bytes / this.#totalBytes) : 0;
    const percent = `${Math.floor(done * 100)}%`.padStart(4);
    const counts = ` ${this.#files} of ${plural(this.#totalFiles, "file")}, ${plural(records, "record")}`;
    // A full line would make some terminals go to the next one.
    const room = columns - 1 - percent.length - counts.length;
    if (room < 5) return (percent + counts).slice(0, columns - 1);
    const width = Math.min(room, 40);
    const filled = Math.round(done * width);
    return `${paint("green", "█".repeat(filled))}${paint("dim", "░".repeat(width - filled))}${percent}${counts}`;
  }
}
