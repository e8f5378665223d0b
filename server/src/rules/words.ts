/*
 * Words as numbers, for looks at a text that must be quick: a set of numbers is asked in the time that a
 * regular expression takes to start. Different words may be the same number, so a look only tells where
 * a closer one is in vain.
 */

/** The number of a word in the letters a to z, of either size. */
export function numberOfWord(word: string): number {
  let number = 0;
  for (let i = 0; i < word.length; i++) number = withLetter(number, letterOf(word.charCodeAt(i)));
  return number;
}

/** The number of a word that goes on with this letter. */
export function withLetter(number: number, letter: number): number {
  return (number * 31 + letter) | 0;
}

/** 1 to 26 for a letter of either size, else 0. */
export function letterOf(code: number): number {
  const small = code | 32;
  return small >= 97 && small <= 122 ? small & 31 : 0;
}

/** The number of the word that ends there; 0 where none does, -1 for a longer one than so many letters. */
export function wordBefore(text: string, end: number, longest: number): number {
  let start = end;
  while (start > 0 && letterOf(text.charCodeAt(start - 1)) > 0) {
    start--;
    if (end - start > longest) return -1;
  }
  let number = 0;
  for (let i = start; i < end; i++) number = withLetter(number, letterOf(text.charCodeAt(i)));
  return number;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The numbers of words; asked for so often that the time a `Set` takes would count. */
export class WordNumbers {
  /** Each number at the place that it is multiplied to, or at the next that was free; 0 where none is. */
  readonly #table: Int32Array;

  constructor(words: readonly string[]) {
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 1)));
    for (const word of words) {
      const number = numberOfWord(word);
      this.#table[this.#placeOf(number)] = number;
    }
  }

  has(number: number): boolean {
    return number !== 0 && this.#table[this.#placeOf(number)] === number;
  }

  /**
   * False where a word of the text is surely none of these; true too where it holds digits or letters
   * beyond ASCII, which are not looked at.
   */
  mayHoldAllOf(text: string): boolean {
    let word = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const letter = letterOf(code);
      if (letter > 0) {
        word = withLetter(word, letter);
        continue;
      }
      if (code >= 128 || isDigit(code)) return true;
      if (word !== 0 && !this.has(word)) return false;
      word = 0;
    }
    return word === 0 || this.has(word);
  }

  /** Where the number is, or would be. */
  #placeOf(number: number): number {
    const last = this.#table.length - 1;
    let place = (Math.imul(number, 0x9e3779b1) >>> 16) & last;
    while (this.#table[place] !== 0 && this.#table[place] !== number) place = (place + 1) & last;
    return place;
  }
}

/** The letters as the bits of a number, by `letterOf`. */
export function bitsOfLetters(letters: string): number {
  return Array.from(letters).reduce((bits, letter) => bits | (1 << numberOfWord(letter)), 0);
}
