import { termOf, type VocabularyName } from "../../catalogue/vocabularies.ts";

/**
 * The tokens of a text that joins several terms of a vocabulary ("Longitudinal, Prospective"), those
 * named in `more` counted too. Undefined for one term, and where a part is not understood.
 */
export function joinedTerms(
  vocabulary: VocabularyName,
  text: string,
  more: { readonly [word: string]: string } = {},
): readonly string[] | undefined {
  if (text.length > 100) return undefined;
  const parts = text.split(/[/,;+&]|\band\b|\bor\b/i).map((part) => part.trim());
  if (parts.length < 2) return undefined;
  const tokens = parts.map((part) => termOf(vocabulary, part)?.token ?? more[part.toLowerCase()]);
  return tokens.includes(undefined) ? undefined : [...new Set(tokens as string[])];
}
