import type { Span } from "../study/sourceMap.ts";

/** The Markdown escapes that the API adds to text (`\>`, `\[`, `10\^6`); they do not count. */
const escaped = /\\([!-/:-@[-`{-~])/g;

/** The length of a text in characters (code points), as the registry's limits count it. */
export function textLength(text: string): number {
  return [...text.replaceAll(escaped, "$1")].length;
}

/** Set when `text` is longer than `limit`: its length, and the stretch beyond the limit. */
export function overflow(
  text: string,
  limit: number,
): { readonly length: number; readonly span: Span } | undefined {
  if (text.length <= limit) return undefined;
  const length = textLength(text);
  if (length <= limit) return undefined;
  let start = 0;
  for (let counted = 0; counted < limit; counted++) {
    if (/^\\[!-/:-@[-`{-~]/.test(text.slice(start, start + 2))) start++;
    start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  }
  return { length, span: [start, text.length] };
}
