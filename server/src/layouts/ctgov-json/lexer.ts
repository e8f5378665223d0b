import type { OffsetRange } from "../../study/sourceMap.ts";

export type TokenKind = "{" | "}" | "[" | "]" | "," | ":" | "text" | "word";

const punctuation = new Set<string>(["{", "}", "[", "]", ",", ":"]);
/** What ends a number, `true` or a word that is nothing. */
const wordEnd = /[\s,:{}[\]"/]/g;
const blank = /[\s\uFEFF]+/y;
const textEnd = /["\n\r]/g;

/** The tokens of a text that need not be JSON; comments are passed over. Takes every character. */
export class Lexer {
  start = 0;
  /** Where the token that was read last ends. */
  end: number;
  /** True where a text or a comment is not closed. */
  isUnclosed = false;
  readonly #text: string;
  readonly #last: number;

  constructor(text: string, { start, end }: OffsetRange) {
    this.#text = text;
    this.#last = end;
    this.end = start;
  }

  next(): TokenKind | undefined {
    this.isUnclosed = false;
    this.#skipBlank();
    if (this.end >= this.#last) return undefined;
    this.start = this.end;
    const first = this.#text[this.start] ?? "";
    if (punctuation.has(first)) {
      this.end++;
      return first as TokenKind;
    }
    if (first === '"') {
      this.#readText();
      return "text";
    }
    this.end = this.#find(wordEnd, this.start + 1);
    return "word";
  }

  /** A text ends in its line at the latest: a missing quotation mark costs that line only. */
  #readText(): void {
    const text = this.#text;
    let at = this.start;
    do at = this.#find(textEnd, at + 1);
    while (at < this.#last && text[at] === '"' && isEscaped(text, at));
    this.isUnclosed = at >= this.#last || text[at] !== '"';
    this.end = this.isUnclosed ? at : at + 1;
  }

  #skipBlank(): void {
    const text = this.#text;
    for (;;) {
      blank.lastIndex = this.end;
      if (blank.test(text)) this.end = Math.min(blank.lastIndex, this.#last);
      if (text.startsWith("//", this.end)) this.end = this.#find(/[\n\r]/g, this.end);
      else if (text.startsWith("/*", this.end)) {
        const close = text.indexOf("*/", this.end + 2);
        this.end = close < 0 ? this.#last : Math.min(close + 2, this.#last);
      } else return;
    }
  }

  #find(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    const at = pattern.exec(this.#text)?.index ?? this.#last;
    return Math.min(at, this.#last);
  }
}

/** True where an odd number of backslashes stands before `at`. */
export function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
