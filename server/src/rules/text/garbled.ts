/** A garbled stretch; `meant` is what it was before, where that can be told. */
export interface Garbled {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly meant: string | undefined;
}

/** What the codes 0x80 to 0x9F stand for in Windows-1252, in their order; a space where for nothing. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const entities: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  le: "≤",
  ge: "≥",
  micro: "µ",
  plusmn: "±",
  deg: "°",
};

/** UTF-8 of two or three bytes read as Windows-1252 or Latin-1; the API escapes some of its marks. */
const misread =
  /[\u00c2-\u00cf][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e2\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/;
const entity = /\\?&\\?(?:[Aa]mp;)*(?:#(\d{2,5})|#[xX]([0-9a-fA-F]{2,4})|([A-Za-z]{2,6}));/;
/** A question mark stands for what a program could not write: "Crohn?s", "1.5 ? ULN". */
const unwritten = /(?<=[A-Za-z]{2})\?(?=s[\s,;)])|(?<=\d ?)\?(?= ?ULN\b)/;
const lost = /[\ufffd\ufeff]|(?![\t\n\r])\p{Cc}/u;
const any = new RegExp(
  `${misread.source}|${entity.source}|${unwritten.source}|${lost.source}`,
  "gu",
);
const here = new RegExp(any.source, "uy");

/** One of them is in every garbled text: what entities and misread letters begin with, and what stands for a loss. */
export const signsOfGarbling: readonly string[] = [
  "&",
  "?",
  ...characters(0x00, 0x08),
  ...characters(0x0b, 0x0c),
  ...characters(0x0e, 0x1f),
  ...characters(0x7f, 0x9f),
  ...characters(0xc2, 0xcf),
  "\u00e2",
  "\u00ef",
  "\ufeff",
  "\ufffd",
];

function characters(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}

/** The garbled stretch that a sign stands at the beginning of, if any. */
export function garbledAt(text: string, sign: number): Garbled | undefined {
  const start = text.charAt(sign - 1) === "\\" ? sign - 1 : sign;
  here.lastIndex = start;
  const [found] = here.exec(text) ?? [];
  if (found === undefined) return undefined;
  const meant = meaningIn(text, start, found);
  if (meant === undefined && !lost.test(found)) return undefined;
  return { start, end: start + found.length, meant };
}

/** The text with all that can be told put right. */
export function repaired(text: string): string {
  return text.replaceAll(any, (found, ...groups) => {
    const start: number = groups.at(-2);
    return meaningIn(text, start, found) ?? found;
  });
}

function meaningIn(text: string, start: number, found: string): string | undefined {
  if (found !== "?") return meaningOf(found);
  return text.charAt(start + 1) === "s" ? "'" : "×";
}

function meaningOf(found: string): string | undefined {
  if (found.includes("&")) return meaningOfEntity(found);
  if (lost.test(found.charAt(0)) || found.length < 2) return undefined;
  const bytes = [...found].map(byteOf);
  const [first = 0, second = 0, third = 0] = bytes;
  if (bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const code =
    bytes.length === 2
      ? ((first & 0x1f) << 6) | (second & 0x3f)
      : ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const meant = String.fromCharCode(code);
  return plausible.test(meant) ? meant : undefined;
}

/** Signs, Greek and accented letters, which is what records hold. */
const plausible =
  /[\u00a0-\u017f\u0370-\u03ff\u2010-\u2044\u20a0-\u20bf\u2122\u2190-\u22ff\u2500-\u25ff\ufeff]/;

function byteOf(character: string): number {
  const place = windows1252.indexOf(character);
  return character !== " " && place >= 0 ? 0x80 + place : character.charCodeAt(0);
}

function meaningOfEntity(found: string): string | undefined {
  const [, decimal, hex, name] = entity.exec(found) ?? [];
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (name !== undefined) return entities[name.toLowerCase()];
  return code >= 32 ? String.fromCodePoint(code) : undefined;
}
