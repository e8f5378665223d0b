import type { Output } from "./output.ts";

/** Fewer files are done before anyone wonders. */
const worthShowing = 50;
/** Milliseconds between two updates of the line. */
const interval = 100;

/** One line on a terminal that says how far the work is; nothing anywhere else. */
export class Progress {
  readonly #output: Output;
  readonly #total: number;
  readonly #isShown: boolean;
  #lastShown = 0;
  #isOnScreen = false;

  constructor(output: Output, total: number) {
    this.#output = output;
    this.#total = total;
    this.#isShown = output.isTerminal && total > worthShowing;
  }

  async show(what: string, done: number): Promise<void> {
    const now = performance.now();
    if (!this.#isShown || now - this.#lastShown < interval) return;
    this.#lastShown = now;
    this.#isOnScreen = true;
    await this.#output.write(`\r\u001B[K${what} ${done} of ${this.#total} …`);
  }

  /** Takes the line away, for other text to be written. */
  async clear(): Promise<void> {
    if (!this.#isOnScreen) return;
    this.#isOnScreen = false;
    await this.#output.write("\r\u001B[K");
  }
}
