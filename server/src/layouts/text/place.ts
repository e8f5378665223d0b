import { type Piece, part } from "./line.ts";

const flag = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007F}]+)\s*/u;

const longestPlace = 400;

/** Countries whose English name has a comma, by what stands behind it. */
const afterComma =
  /^(Republic of|Democratic People's Republic of|Islamic Republic of|The Democratic Republic of the|Former Yugoslav Republic of|Province of China|U\.S\.)$/;

/**
 * Reads a listing's line `City, State, Country`, with or without a flag before it. The state is
 * whatever stands between. A line without a comma is a place only if a flag says so.
 */
export function readPlace(piece: Piece): readonly (readonly [string, Piece])[] | undefined {
  if (piece.text.length > longestPlace) return undefined;
  const from = flag.exec(piece.text)?.[0].length ?? 0;
  if (from === 0 && !/,\s/.test(piece.text)) return undefined;
  const starts = [from];
  for (let i = from; i < piece.text.length; i++)
    if (piece.text[i] === "," && /\s/.test(piece.text[i + 1] ?? "")) starts.push(i + 1);
  const parts = starts.map((start, i) => {
    const next = starts[i + 1];
    return part(piece, start, next === undefined ? piece.text.length : next - 1);
  });
  const last = parts.at(-1);
  const beforeLast = parts.at(-2);
  if (last && beforeLast && afterComma.test(last.text))
    parts.splice(-2, 2, part(piece, beforeLast.start - piece.start));
  const country = parts.pop();
  const city = parts.shift();
  if (!country || country.text === "") return undefined;
  const place: (readonly [string, Piece])[] = [];
  if (city) place.push(["city", city]);
  const [first] = parts;
  const end = parts.at(-1);
  if (first && end)
    place.push(["state", part(piece, first.start - piece.start, end.end - piece.start)]);
  place.push(["country", country]);
  return place;
}

export function withoutFlag(text: string): string {
  return text.replace(flag, "");
}

export function isFlag(text: string): boolean {
  return flag.exec(text)?.[0].length === text.length;
}
