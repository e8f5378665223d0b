/** What the rest of the server reads of the registry's vocabularies. */
export { nearestTerm, suggestedTerms } from "./nearestTerm.ts";
export {
  foreignStatuses,
  foreignStatusOf,
  legacyStatuses,
  legacyStatusOf,
  type OldStatus,
} from "./oldStatuses.ts";
export { type PhaseChoice, phaseChoices, phasesOf } from "./phases.ts";
export type { Term } from "./term.ts";
export { termOf, type VocabularyName, vocabularies, vocabularyNames, wordsOf } from "./terms.ts";
