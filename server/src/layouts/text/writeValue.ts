import { type VocabularyName, vocabularies } from "../../catalogue/vocabularies.ts";
import type { Field } from "./field.ts";

/** The value as the text layouts write it, in the manner of `old` where it replaces a text. */
export function writeValue(field: Field | undefined, value: unknown, old = ""): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number")
    return /\sparticipants$/i.test(old) ? `${value} participants` : String(value);
  if (Array.isArray(value)) {
    const words = value.map((item) => token(field?.vocabulary, String(item), old));
    return words.join(field?.kind === "phases" ? "/" : ", ");
  }
  const text = String(value);
  return field?.kind === "token" ? token(field.vocabulary, text, old) : text;
}

/** The registry's display word where the author wrote words, the API token elsewhere. */
function token(vocabulary: VocabularyName | undefined, value: string, old: string): string {
  if (!vocabulary || !/[a-z]/.test(old)) return value;
  return displayOf(vocabulary, value);
}

export function displayOf(vocabulary: VocabularyName, value: string): string {
  return vocabularies[vocabulary].find((term) => term.token === value)?.display ?? value;
}
