import type { StudyType } from "../catalogue/element.ts";
import { type Term, termOf, type VocabularyName, vocabularies } from "../catalogue/vocabularies.ts";

/**
 * The terms that the registry offers an author of such a study, in its order: none that it sets by
 * itself or has given up, unless they are among `present`.
 */
export function offeredTerms(
  vocabulary: VocabularyName,
  type: StudyType | undefined,
  present: ReadonlySet<string> = new Set(),
): readonly Term[] {
  const terms: readonly Term[] = vocabularies[vocabulary];
  return terms.filter(
    (term) =>
      present.has(term.token) ||
      (!term.legacy && !term.computed && isForType(vocabulary, term, type)),
  );
}

/** The statuses of expanded access are for its records alone. */
function isForType(
  vocabulary: VocabularyName,
  { token }: Term,
  type: StudyType | undefined,
): boolean {
  return (
    (vocabulary !== "Status" && vocabulary !== "RecruitmentStatus") ||
    type === undefined ||
    type === "EXPANDED_ACCESS" ||
    termOf("ExpandedAccessStatus", token) === undefined
  );
}
