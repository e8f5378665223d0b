import { type Piece, part } from "./line.ts";

const longest = 200;

/** Divides `2013-01 (Actual)` into the value and the word in brackets. */
export function splitType(piece: Piece): { value: Piece; type: Piece } | undefined {
  const { text } = piece;
  if (!text.endsWith(")") || text.length > longest) return undefined;
  const open = text.lastIndexOf("(");
  const value = part(piece, 0, Math.max(open, 0));
  const type = part(piece, open + 1, text.length - 1);
  return value.text === "" || type.text === "" ? undefined : { value, type };
}
