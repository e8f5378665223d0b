/** No term of the registry is longer; it keeps a pasted paragraph from being folded. */
const longestTerm = 80;

/**
 * The text as vocabularies compare it: letters and digits in lower case, so that
 * "Not yet recruiting", "NOT_YET_RECRUITING" and "N/A", "NA" are the same. Empty for a long text.
 */
export function fold(text: string): string {
  if (text.length > longestTerm) return "";
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** True where two texts are the same once folded. */
export function foldAlike(one: string, other: string): boolean {
  return !beginDifferently(one, other) && fold(one) === fold(other);
}

/** True where the folds of two texts surely begin with another letter or digit, as most do that are not the same. */
export function beginDifferently(one: string, other: string): boolean {
  if (one.length > longestTerm || other.length > longestTerm) return false;
  return areOtherCodes(plainCode(one, 0), plainCode(other, 0));
}

/** The same of the ends, also where the marks between words count. */
export function endDifferently(one: string, other: string): boolean {
  return areOtherCodes(plainCode(one, one.length - 1), plainCode(other, other.length - 1));
}

function areOtherCodes(one: number, other: number): boolean {
  return one !== other && one !== 0 && other !== 0;
}

/** The code of a character, of letters that of the small one; 0 for what is no letter or digit of ASCII. */
function plainCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code;
  const small = code | 32;
  return code < 128 && small >= 97 && small <= 122 ? small : 0;
}
