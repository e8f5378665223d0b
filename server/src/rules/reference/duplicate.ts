import { isFillIn } from "../fillIn.ts";
import { foldName } from "../foldName.ts";
import { rule } from "../rule.ts";
import { doiIn, referencesOf, referencesPath } from "./references.ts";

export default rule({
  code: "reference/duplicate",
  title: "Publication listed twice",
  kind: "reference",
  severity: "information",
  source: "Proposed: one publication, one reference",
  check(record, report) {
    const references = referencesOf(record);
    if (references.length < 2) return;
    // Nearly always all have PubMed numbers, which are quickly compared.
    if (haveOwnNumbers(references)) return;
    const numbered = references.every(({ pmid }) => pmid !== undefined);
    const seen = new SeenReferences();
    for (const [i, reference] of references.entries()) {
      const same = seen.add(i, reference, numbered);
      if (same === undefined) continue;
      const { first, what } = same;
      report({
        at: [...referencesPath, i],
        message: `Reference ${i + 1} is the publication of reference ${first + 1} again: both have ${what}. Readers would count it twice: remove one of them.`,
        related: [{ at: [...referencesPath, first], message: "The same publication" }],
        unnecessary: true,
        fixes: [
          {
            title: "Remove the repeated reference",
            safe: false,
            changes: [{ kind: "remove", path: [...referencesPath, i] }],
          },
        ],
      });
    }
  },
});

interface Reference {
  readonly pmid?: string | undefined;
  readonly citation?: string | undefined;
}

/** True where each has a number of digits alone and no two have the same. */
function haveOwnNumbers(references: readonly Reference[]): boolean {
  const numbers = new Set<string>();
  for (const { pmid = "" } of references) {
    if (!digits.test(pmid)) return false;
    numbers.add(pmid);
  }
  return numbers.size === references.length;
}

const digits = /^\d+$/;

/** What tells a publication from all others, of each reference so far: its index. */
class SeenReferences {
  readonly #byNumber = new Map<string, number>();
  readonly #byDoi = new Map<string, number>();
  readonly #byText = new Map<string, number>();

  /** Gives the first that is the same publication, with the words for what both have. */
  add(
    index: number,
    { pmid, citation = "" }: Reference,
    numbered: boolean,
  ): { readonly first: number; readonly what: string } | undefined {
    const number = pmid?.trim();
    const byNumber =
      number && !isFillIn(number) ? firstIn(this.#byNumber, number, index) : undefined;
    const isKnown = numbered && number;
    const doi = isKnown ? undefined : doiIn(citation);
    const byDoi = doi === undefined ? undefined : firstIn(this.#byDoi, doi, index);
    // The same text would have the same DOI.
    const text = isKnown || doi !== undefined ? "" : foldName(citation);
    const byText = text.length > shortText ? firstIn(this.#byText, text, index) : undefined;
    if (byNumber !== undefined) return { first: byNumber, what: `the PubMed number ${number}` };
    if (byDoi !== undefined) return { first: byDoi, what: `the DOI ${doi}` };
    return byText === undefined ? undefined : { first: byText, what: "the same text" };
  }
}

/** Shorter texts say too little to be compared. */
const shortText = 20;

/** The index that is known for the key; else the key gets this one. */
function firstIn(known: Map<string, number>, key: string, index: number): number | undefined {
  const first = known.get(key);
  if (first === undefined) known.set(key, index);
  return first;
}
