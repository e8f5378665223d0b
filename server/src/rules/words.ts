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

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
