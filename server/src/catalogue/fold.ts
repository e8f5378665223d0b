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
