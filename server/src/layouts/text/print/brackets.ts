import { isBarLine } from "../bar.ts";
import type { Field } from "../field.ts";
import { tokenOf } from "../readValue.ts";
import { displayOf } from "../writeValue.ts";

const longest = 40;

/**
 * ` (Actual)`, to be written behind the date or enrolment in `line`, in the word that the author has
 * for it; undefined for a type that brackets cannot say.
 */
export function typeInBrackets(
  { typeVocabulary }: Field,
  line: string,
  type: unknown,
  written?: string,
): string | undefined {
  if (typeof type !== "string" || !typeVocabulary || isBarLine(line)) return undefined;
  const word = written ?? displayOf(typeVocabulary, type);
  const isWord = word.length < longest && /^[^()\s]+(?: [^()\s]+)*$/.test(word);
  return isWord && tokenOf(typeVocabulary, word) === type ? ` (${word})` : undefined;
}
