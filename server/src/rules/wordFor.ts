import { termOf, type VocabularyName } from "../catalogue/vocabularies.ts";

/** The token as the registry's pages show it: "Parallel Assignment" for "PARALLEL". */
export function wordFor(vocabulary: VocabularyName, token: string): string {
  return termOf(vocabulary, token)?.display ?? token;
}
