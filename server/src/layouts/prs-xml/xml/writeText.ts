import type { Span } from "../../../study/sourceMap.ts";
import { MarkContext } from "./markContext.ts";
import { isCharacter, type TextKind } from "./textValue.ts";

/**
 * The value as the text of an element: what `readTextValue` reads back as the same value. The
 * backslashes that the API adds are taken away again. What reading would drop or change (blanks at
 * the ends, a mark that had no backslash) is written as a character reference, which says the same.
 * Of a stretch only its own text is written, as it would be in the whole.
 */
export function writeText(
  value: string,
  kind: TextKind,
  [from, to]: Span = [0, value.length],
): string {
  const { start, end } = inkSpan(value);
  const context = kind === "markup" ? new MarkContext() : undefined;
  let written = "";
  let at = 0;
  const write = (text: string, plain: string) => {
    if (at >= from && at < to) written += text;
    context?.pass(plain);
  };
  for (; at < to; at++) {
    const char = value[at] as string;
    const after = (index: number) => (index < end ? value[index] : undefined);
    if (context && char === "\\") {
      const next = value[at + 1] ?? "";
      // Reading puts this backslash back by itself.
      if (context.wantsBackslash(next, after(at + 2))) {
        write(entities[next] ?? next, `\\${next}`);
        at++;
      } else write(char, char);
    } else if (isBlank(char)) {
      const isPlain = char === " " || (context !== undefined && char !== "\r");
      const isInside = at >= start && at < end;
      write(isInside && isPlain ? char : `&#${char.charCodeAt(0)};`, char);
    } else if (context?.wantsBackslash(char, after(at + 1))) {
      write(`&#${char.charCodeAt(0)};`, char);
    } else write(entities[char] ?? legal(value, at), char);
  }
  return written;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function isBlank(char: string): boolean {
  return char === " " || char === "\n" || char === "\t" || char === "\r";
}

function inkSpan(value: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(value[start] as string)) start++;
  while (end > start && isBlank(value[end - 1] as string)) end--;
  return { start, end };
}

/** A character that XML cannot hold at all becomes the sign for an unreadable one. */
function legal(value: string, at: number): string {
  const char = value[at] as string;
  const unit = char.charCodeAt(0);
  if (unit < 0xd800 || unit > 0xdfff) return isCharacter(unit) ? char : "\ufffd";
  const pair = (value.codePointAt(unit <= 0xdbff ? at : at - 1) ?? 0) > 0xffff;
  return pair && (unit <= 0xdbff || at > 0) ? char : "\ufffd";
}
