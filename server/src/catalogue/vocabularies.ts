/** What the rest of the server reads of the registry's vocabularies. */
export { nearestTerm, suggestedTerms } from "./nearestTerm.ts";
export {
  foreignStatuses,
  foreignStatusOf,
  legacyStatuses,
  legacyStatusOf,
} from "./oldStatuses.ts";
export { phaseChoices, phasesOf } from "./phases.ts";
export type { Term } from "./term.ts";
export { termOf, type VocabularyName, vocabularies, vocabularyNames, wordsOf } from "./terms.ts";
