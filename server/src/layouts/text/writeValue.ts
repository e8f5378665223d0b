import { phaseChoices, type VocabularyName, vocabularies } from "../../catalogue/vocabularies.ts";
import type { Field } from "./field.ts";

/** The value as the text layouts write it, in the manner of `old` where it replaces a text. */
export function writeValue(field: Field, value: unknown, old = ""): string {
  if (field.kind === "json") return JSON.stringify(value);
  if (typeof value === "boolean") return answer(value, old);
  if (typeof value === "number")
    return /\sparticipants$/i.test(old) ? `${value} participants` : String(value);
  const inWords = /[a-z]/.test(old);
  if (Array.isArray(value)) {
    const words = value.map(String);
    if (field.kind === "phases") return writePhases(words, inWords);
    return words.map((word) => writeToken(field.vocabulary, word, inWords)).join(", ");
  }
  if (field.kind === "point" && typeof value === "object") return writePoint(value);
  return field.kind === "token"
    ? writeToken(field.vocabulary, String(value), inWords)
    : String(value);
}

function writePoint(value: object | null): string {
  const { lat, lon } = (value ?? {}) as { readonly lat?: unknown; readonly lon?: unknown };
  return [lat, lon].filter((one) => typeof one === "number").join(", ");
}

/** The lines of `writeValue`. */
export function writtenLines(field: Field, value: unknown, old = ""): readonly string[] {
  return writeValue(field, value, old).split("\n");
}

function answer(value: boolean, old: string): string {
  if (/^(true|false)$/.test(old)) return String(value);
  return value ? "Yes" : "No";
}

function writePhases(phases: readonly string[], inWords: boolean): string {
  const written = phases.join("/");
  const choice = phaseChoices.find((candidate) => candidate.phases.join("/") === written);
  return (inWords && choice?.display) || written;
}

/** The registry's display word where the author wrote words, the API token elsewhere. */
function writeToken(
  vocabulary: VocabularyName | undefined,
  value: string,
  inWords: boolean,
): string {
  return vocabulary && inWords ? displayOf(vocabulary, value) : value;
}

export function displayOf(vocabulary: VocabularyName, value: string): string {
  return vocabularies[vocabulary].find(({ token }) => token === value)?.display ?? value;
}
