const backslash = 0x5c;

/** What keeps a literal from being its value as it stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids just these
const unreadable = /[\u0000-\u001f\\]/;

/** The value of a string literal; undefined for one that JSON cannot read. */
export function valueOfLiteral(literal: string): string | undefined {
  if (!unreadable.test(literal) && literal.length > 1 && literal.endsWith('"'))
    return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}

/**
 * Where the UTF-16 unit `index` of a text's value is written; `start` is the first character behind
 * the opening quotation mark. An escape stands for one unit.
 */
export function offsetInText(text: string, start: number, end: number, index: number): number {
  const first = text.indexOf("\\", start);
  if (first < 0 || first >= start + index) return Math.min(start + index, end);
  let at = first;
  for (let unit = first - start; unit < index && at < end; unit++)
    at += text.charCodeAt(at) !== backslash ? 1 : text[at + 1] === "u" ? 6 : 2;
  return Math.min(at, end);
}
