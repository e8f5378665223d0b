import process from "node:process";
import type { WriteStream } from "node:tty";
import { styleText } from "node:util";

type Style = Extract<Parameters<typeof styleText>[0], string>;
/** Gives text one or more styles where colours are wanted. */
export type Paint = (style: Style | readonly Style[], text: string) => string;

export const plain: Paint = (_, text) => text;

/** Each style by itself: Node 20.12 takes no lists of them. */
export const coloured: Paint = (styles, text) => {
  if (text === "") return "";
  // Whether there are colours was decided already; some releases of Node would decide again.
  return [styles]
    .flat()
    .reduceRight((inner, style) => styleText(style, inner, { validateStream: false }), text);
};

/** How wide text is laid out where nobody says how wide the window is. */
const usualWidth = 100;

/** Standard output or standard error. */
export class Output {
  readonly #stream: NodeJS.WriteStream;
  readonly paint: Paint;
  #hasStatus = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.paint = wantsColour(stream) ? coloured : plain;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader, such as `head`, has seen enough.
      if (error.code === "EPIPE") process.exit();
      // Nothing can be told on standard error when that is what failed.
      if (stream !== process.stderr) process.stderr.write(`trialwright: ${error.message}\n`);
      process.exit(2);
    });
  }

  /** True for a terminal that somebody looks at while the work goes on. */
  get isWatched(): boolean {
    const { CI, TERM } = process.env;
    return this.#stream.isTTY === true && !CI && TERM !== "dumb";
  }

  get hasColours(): boolean {
    return this.paint === coloured;
  }

  /** Of the window as it is now. */
  get columns(): number {
    return this.#stream.columns || usualWidth;
  }

  /** Columns of the window, within what is good to read. */
  get width(): number {
    return Math.min(Math.max(this.#stream.columns || usualWidth, 40), 120);
  }

  /** Puts a line on a terminal that gives way to all other text there. */
  showStatus(line: string): void {
    this.#hasStatus = true;
    this.#stream.write(`\r\u001B[K${line}`);
  }

  clearStatus(): void {
    if (this.#hasStatus) this.#stream.write("\r\u001B[K");
    this.#hasStatus = false;
  }

  /** Resolves when the stream takes more, so that a slow reader does not fill the memory. */
  async write(text: string | Uint8Array): Promise<void> {
    if (text.length === 0 || this.#stream.write(text)) return;
    await new Promise((resolve) => this.#stream.once("drain", resolve));
  }
}

function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR !== undefined) return !["0", "false"].includes(FORCE_COLOR);
  if (NO_COLOR) return false;
  return stream.isTTY && (stream as WriteStream).hasColors();
}
