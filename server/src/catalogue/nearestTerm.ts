import leven from "leven";
import { fold } from "./fold.ts";
import { foreignStatusOf, legacyStatusOf } from "./oldStatuses.ts";
import { phasesOf } from "./phases.ts";
import { synonyms } from "./synonyms.ts";
import type { Term } from "./term.ts";
import { termOf, type VocabularyName, vocabularies, wordsOf } from "./terms.ts";

/**
 * The term that a misspelt or foreign word most likely means; undefined when nothing is near or
 * several terms are equally so. Meant for suggestions: `termOf` says what a word does mean.
 */
export function nearestTerm(vocabulary: VocabularyName, text: string): Term | undefined {
  const terms = suggestedTerms(vocabulary, text);
  return terms.length === 1 ? terms[0] : undefined;
}

/** The terms that a misspelt or foreign word may mean, likeliest first; often none. */
export function suggestedTerms(vocabulary: VocabularyName, text: string): readonly Term[] {
  const exact = termOf(vocabulary, text);
  if (exact !== undefined) return [exact];
  const known = tokensKnownFor(vocabulary, text);
  if (known !== undefined) {
    return known.flatMap((token) => termOf(vocabulary, token) ?? []);
  }
  const folded = fold(text);
  const term =
    synonymsOf(vocabulary).get(folded) ??
    begunTerm(vocabulary, folded) ??
    misspeltTerm(vocabulary, folded);
  return term === undefined ? [] : [term];
}

function tokensKnownFor(vocabulary: VocabularyName, text: string): readonly string[] | undefined {
  switch (vocabulary) {
    case "Status":
    case "RecruitmentStatus":
    case "ExpandedAccessStatus":
      return (legacyStatusOf(text) ?? foreignStatusOf(text))?.suggest;
    case "Phase":
      return phasesOf(text);
    default:
      return undefined;
  }
}

const synonymMaps = new Map<VocabularyName, ReadonlyMap<string, Term>>();

function synonymsOf(vocabulary: VocabularyName): ReadonlyMap<string, Term> {
  let map = synonymMaps.get(vocabulary);
  if (map === undefined) {
    const entries = Object.entries(synonyms[vocabulary] ?? {});
    map = new Map(
      entries.flatMap(([token, words]) => {
        const term = termOf(vocabulary, token);
        return term === undefined ? [] : words.map((word) => [fold(word), term] as const);
      }),
    );
    synonymMaps.set(vocabulary, map);
  }
  return map;
}

/** The only term of which `folded` is the beginning, and at least half. */
function begunTerm(vocabulary: VocabularyName, folded: string): Term | undefined {
  if (folded.length < 4) return undefined;
  const begun = vocabularies[vocabulary].filter((term) => {
    const word = fold(term.display);
    return word.startsWith(folded) && folded.length * 2 >= word.length;
  });
  return begun.length === 1 ? begun[0] : undefined;
}

function misspeltTerm(vocabulary: VocabularyName, folded: string): Term | undefined {
  let best: Term | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const term of vocabularies[vocabulary]) {
    const distance = Math.min(...wordsOf(term).map((word) => distanceTo(fold(word), folded)));
    if (distance < bestDistance) {
      best = term;
      bestDistance = distance;
    } else if (distance === bestDistance) {
      best = undefined;
    }
  }
  return best;
}

/** The edit distance, or infinity where it is too long for a slip of the pen. */
function distanceTo(word: string, folded: string): number {
  const longer = Math.max(word.length, folded.length);
  const most = longer < 3 ? 0 : longer < 6 ? 1 : longer < 10 ? 2 : longer < 16 ? 3 : 4;
  if (most === 0 || Math.abs(word.length - folded.length) > most) return Number.POSITIVE_INFINITY;
  const distance = leven(word, folded);
  // "Unavailable" is two letters from "Available": what changes the first letter changes the sense.
  const allowed = word[0] === folded[0] ? most : 1;
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY;
}
