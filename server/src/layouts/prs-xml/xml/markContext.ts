/** The marks that the API puts a backslash before in long texts, wherever they mean themselves. */
export const escapedMarks = /^[<>[\]^~*_&]$/;

/** What decides, at one place of a long text, whether a mark there gets a backslash. */
export class MarkContext {
  #afterBackslash = false;
  #lineIsBlank = true;

  /** Moves behind `text`. */
  pass(text: string): void {
    let count = 0;
    while (count < text.length && text[text.length - 1 - count] === "\\") count++;
    const isOdd = count % 2 === 1;
    this.#afterBackslash = count === text.length && this.#afterBackslash ? !isOdd : isOdd;
    const lineStart = text.lastIndexOf("\n") + 1;
    const isBlank = !/[^ \t\r]/.test(lineStart === 0 ? text : text.slice(lineStart));
    this.#lineIsBlank = isBlank && (lineStart > 0 || this.#lineIsBlank);
  }

  /** True where the API would write `mark` with a backslash; `next` is the character behind it. */
  wantsBackslash(mark: string, next: string | undefined): boolean {
    if (!escapedMarks.test(mark) || this.#afterBackslash) return false;
    // An asterisk that begins a line is the mark of a list item.
    return !(mark === "*" && next === " " && this.#lineIsBlank);
  }
}
