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
  return !differAtOnce(one, other) && fold(one) === fold(other);
}

/** Most texts that are not the same begin with another letter or digit. */
function differAtOnce(one: string, other: string): boolean {
  if (one.length > longestTerm || other.length > longestTerm) return false;
  const first = plainCode(one);
  const second = plainCode(other);
  return first !== second && first !== 0 && second !== 0;
}

/** The code of the first character, of letters that of the small one; 0 for what is no letter or digit of ASCII. */
function plainCode(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return code;
  const small = code | 32;
  return code < 128 && small >= 97 && small <= 122 ? small : 0;
}
