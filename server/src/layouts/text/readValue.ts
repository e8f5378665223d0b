import {
  phasesOf,
  termOf,
  type VocabularyName,
  vocabularies,
  wordsOf,
} from "../../catalogue/vocabularies.ts";
import { formatAge, readAge } from "../../study/age.ts";
import { readDate } from "../../study/partialDate.ts";
import type { Field } from "./field.ts";
import { joined, type Piece } from "./line.ts";

/** The value that a text stands for; a text that its kind cannot hold gives none and stays raw. */
export function readValue(field: Field, text: string): { readonly value: unknown } | undefined {
  switch (field.kind) {
    case "line":
    case "prose":
      return { value: text };
    case "token":
      return { value: tokenOf(field.vocabulary, text) };
    case "tokens":
      return { value: tokensOf(field.vocabulary, text) };
    case "phases":
      return { value: phasesOf(text) ?? [text] };
    case "integer": {
      const number = readInteger(text);
      return number === undefined ? undefined : { value: number };
    }
    case "boolean":
      if (/^(yes|true|accepts healthy volunteers)$/i.test(text)) return { value: true };
      return /^(no|false)$/i.test(text) ? { value: false } : undefined;
    case "date": {
      const reading = text.length > longestDate ? undefined : readDate(text);
      return { value: reading?.kind === "date" ? reading.iso : text };
    }
    case "point": {
      const [, lat, lon] = point.exec(text) ?? [];
      return lat && lon ? { value: { lat: Number(lat), lon: Number(lon) } } : undefined;
    }
    case "json":
      return readJson(text);
    case "age": {
      const reading = text.length > longestDate ? undefined : readAge(text);
      if (reading?.kind === "age") return { value: formatAge(reading.count, reading.unit) };
      return { value: reading?.kind === "noLimit" ? "N/A" : text };
    }
  }
}

const longestDate = 100;
const point = /^(-?\d{1,3}(?:\.\d{1,17})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,17})?)$/;

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * The value that the lines of an element stand for. Behind bars it is their text, whatever that says;
 * of an element with several terms each bar line is one.
 */
export function readPieces(
  field: Field,
  pieces: readonly Piece[],
): { readonly value: unknown } | undefined {
  const text = joined(pieces);
  if (!pieces.some(({ barred }) => barred)) return text === "" ? undefined : readValue(field, text);
  const isList = field.kind === "tokens" || field.kind === "phases";
  return { value: isList ? pieces.map((piece) => piece.text) : text };
}

/** `60`, `1,200`, `60 participants`. */
function readInteger(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\s+(?:participants?|patients|subjects))?$/i.exec(
    text,
  )?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
}

/** The API token of a word that the vocabulary knows in any of its forms; else the word itself. */
export function tokenOf(vocabulary: VocabularyName | undefined, text: string): string {
  return (vocabulary && termOf(vocabulary, text)?.token) ?? text;
}

/** Words divided by commas, or, as listings print them, by spaces: `Participants Caregivers`. */
function tokensOf(vocabulary: VocabularyName | undefined, text: string): readonly string[] {
  const words = text.split(/[,;]/).map((word) => word.trim());
  return words
    .filter((word) => word !== "")
    .flatMap((word) => spacedTerms(vocabulary, word) ?? [word]);
}

function spacedTerms(vocabulary: VocabularyName | undefined, text: string): string[] | undefined {
  if (!vocabulary || text.length > 200) return undefined;
  const tokens: string[] = [];
  let rest = text.split(/\s+/);
  while (rest.length > 0) {
    const length = longestTerm(vocabulary, rest);
    if (length === 0) return undefined;
    tokens.push(tokenOf(vocabulary, rest.slice(0, length).join(" ").replace(/s$/i, "")));
    rest = rest.slice(length);
  }
  return tokens;
}

/** The number of words at the beginning that together are a term, with or without a plural `s`. */
function longestTerm(vocabulary: VocabularyName, words: readonly string[]): number {
  for (let length = Math.min(words.length, mostWords(vocabulary)); length > 0; length--) {
    const phrase = words.slice(0, length).join(" ");
    if (termOf(vocabulary, phrase) || termOf(vocabulary, phrase.replace(/s$/i, ""))) return length;
  }
  return 0;
}

function mostWords(vocabulary: VocabularyName): number {
  const writings = vocabularies[vocabulary].flatMap(wordsOf);
  return Math.max(...writings.map((word) => word.split(/[\s_]+/).length));
}
