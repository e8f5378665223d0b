import type { NumberScheme } from "./numberScheme.ts";
import { nctScheme, numberSchemes } from "./numberSchemes.ts";

export type { NumberScheme } from "./numberScheme.ts";
export { numberSchemeById, numberSchemes } from "./numberSchemes.ts";

/** A number in a text; UTF-16 offsets. */
export interface FoundNumber {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  /** The number as its issuer writes it; undefined where digits are missing or too many. */
  readonly canonical?: string;
}

export interface FoundRegistryNumber extends FoundNumber {
  readonly scheme: NumberScheme;
}

// Letters of alphabetic scripts only: Chinese and Japanese set no space before a number.
const partOfWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;
const space = String.raw`[ \t\u00a0\u202f]`;
const hyphen = String.raw`[-\u2010-\u2015\u2212]`;
const marksAfterLetters = new RegExp(`${space}{0,2}(?:[#:.=_/]|${hyphen}){0,2}${space}{0,2}`, "y");
/** Eight digits in groups. The leading zero tells them from a year with a serial. */
const groupedDigits = new RegExp(
  String.raw`0\d{3}(?:${space}|${hyphen})\d{4}|0\d(?:(?:${space}|${hyphen})\d{3}){2}|0\d(?:${space}|${hyphen})\d{6}|0\d(?:(?:${space}|${hyphen})\d\d){3}`,
  "y",
);
const digits = /\d{1,12}/y;
const letters = /NCT/i;
/** With a gap before them, fewer digits are not a number of the registry: "NCT 2020". */
const fewestAfterGap = 6;

/**
 * The NCT numbers in `text`, also malformed ones ("NCT 01763086", "nct#00379470", "NCT0176309").
 * `canonical` is set where exactly eight digits are found; it equals `text` if nothing is wrong.
 */
export function findNctNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  if (!letters.test(text)) return found;
  let end = 0;
  for (const { index } of text.matchAll(/NCT/gi)) {
    // Two numbers may be glued together, as copies of pages do with lists.
    if (index > 0 && index !== end && partOfWord.test(text.charAt(index - 1))) continue;
    const number = readNctNumber(text, index);
    if (number === undefined) continue;
    end = index + number.length;
    found.push(number);
  }
  return found;
}

function readNctNumber(text: string, index: number): FoundNumber | undefined {
  const afterLetters = index + 3;
  const start = afterLetters + (matchAt(marksAfterLetters, text, afterLetters)?.length ?? 0);
  const grouped = matchAt(groupedDigits, text, start);
  const run =
    grouped !== undefined && endsHere(text, start + grouped.length)
      ? grouped
      : matchAt(digits, text, start);
  if (run === undefined || !endsHere(text, start + run.length)) return undefined;
  if (start > afterLetters && run.length < fewestAfterGap) return undefined;
  const bare = run.replace(/\D/g, "");
  const length = start + run.length - index;
  const number = { index, length, text: text.slice(index, index + length) };
  return bare.length === 8 ? { ...number, canonical: `NCT${bare}` } : number;
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function endsHere(text: string, index: number): boolean {
  return !partOfWord.test(text.charAt(index)) || /^NCT\d$/i.test(text.slice(index, index + 4));
}

/**
 * All numbers of known schemes in `text`, in the order of the text and without overlaps: of two
 * that overlap, the one that begins first, then the longer one, stays.
 */
export function findRegistryNumbers(text: string): FoundRegistryNumber[] {
  const found: FoundRegistryNumber[] = findNctNumbers(text).map((number) => ({
    ...number,
    scheme: nctScheme,
  }));
  for (const scheme of numberSchemes) {
    if (scheme === nctScheme || text.search(scheme.finder) < 0) continue;
    for (const match of text.matchAll(scheme.finder)) {
      const canonical = scheme.normalise(match[0]);
      found.push({
        scheme,
        index: match.index,
        length: match[0].length,
        text: match[0],
        ...(canonical !== undefined && { canonical }),
      });
    }
  }
  found.sort((a, b) => a.index - b.index || b.length - a.length);
  let end = 0;
  return found.filter((number) => {
    if (number.index < end) return false;
    end = number.index + number.length;
    return true;
  });
}
