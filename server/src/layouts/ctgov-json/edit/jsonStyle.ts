import type { OffsetRange } from "../../../study/sourceMap.ts";

/** How an author writes JSON. */
export interface JsonStyle {
  /** One level of indentation. */
  readonly indent: string;
  readonly lineBreak: string;
  /** True where the properties of the record stand on lines of their own. */
  readonly isMultiline: boolean;
  /** Between a name and its value. */
  readonly colon: string;
  /** Between the members of an object or a list on one line. */
  readonly comma: string;
  /** True where characters beyond ASCII are escaped. */
  readonly isAscii: boolean;
}

/** So much tells the style. */
const sample = 64 * 1024;

export function jsonStyleOf(text: string, { start, end }: OffsetRange): JsonStyle {
  const head = text.slice(start, Math.min(end, start + sample));
  const [, lineBreak, first] = /^\{[ \t]*(\r\n|\n|\r)([ \t]*)"/.exec(head) ?? [];
  const margin = indentAt(text, start);
  const indent = first?.startsWith(margin) ? first.slice(margin.length) : "";
  const colon = /^\{\s*"[^"\\]*"(\s*:\s*)/.exec(head)?.[1] ?? ": ";
  const isMultiline = lineBreak !== undefined || /^\{\s*\}?\s*$/.test(head);
  return {
    indent: indent === "" ? "  " : indent,
    lineBreak: lineBreak ?? /\r\n|\n|\r/.exec(text.slice(0, sample))?.[0] ?? "\n",
    isMultiline,
    colon: /[\r\n]/.test(colon) ? ": " : colon,
    comma: /[}\]"\w],([ \t]+)["{]/.test(head) || (isMultiline && colon !== ":") ? ", " : ",",
    isAscii: /\\u[0-9a-f]{4}/i.test(head) && !hasBeyondAscii(head),
  };
}

/** The blanks at the beginning of the line in which `at` stands. */
export function indentAt(text: string, at: number): string {
  const line = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, Math.min(at, line + 1000)))?.[0] ?? "";
}

/** A value as text; its own lines are indented by `margin` and more. */
export function writeJson(value: unknown, style: JsonStyle, margin: string): string {
  if (Array.isArray(value))
    return bracketed(
      value.map((item) => (inner: string) => writeJson(item ?? null, style, inner)),
      "[]",
      style,
      margin,
    );
  if (typeof value !== "object" || value === null) return writeScalar(value, style);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return bracketed(
    members.map(
      ([name, member]) =>
        (inner: string) =>
          writeProperty(name, member, style, inner),
    ),
    "{}",
    style,
    margin,
  );
}

export function writeProperty(
  name: string,
  value: unknown,
  style: JsonStyle,
  margin: string,
): string {
  return `${writeScalar(name, style)}${style.colon}${writeJson(value, style, margin)}`;
}

export function writeScalar(value: unknown, { isAscii }: JsonStyle): string {
  const text = JSON.stringify(value) ?? "null";
  return isAscii ? text.replace(beyondAscii, escapeUnit) : text;
}

function bracketed(
  members: readonly ((margin: string) => string)[],
  brackets: "[]" | "{}",
  { isMultiline, indent, lineBreak, comma }: JsonStyle,
  margin: string,
): string {
  const [open, close] = brackets;
  if (members.length === 0) return brackets;
  if (!isMultiline) return `${open}${members.map((write) => write(margin)).join(comma)}${close}`;
  const inner = margin + indent;
  const lines = members.map((write) => inner + write(inner));
  return `${open}${lineBreak}${lines.join(`,${lineBreak}`)}${lineBreak}${margin}${close}`;
}

const beyondAscii = /[\u0080-\uffff]/g;

function hasBeyondAscii(text: string): boolean {
  return text.search(beyondAscii) >= 0;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
