import { isFillIn } from "../fillIn.ts";
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
    const firsts = new Map<string, number>();
    for (const [i, reference] of references.entries()) {
      const keys = keysOf(reference, numbered);
      const same = keys.find(([key]) => firsts.has(key));
      const first = same && firsts.get(same[0]);
      for (const [key] of keys) if (!firsts.has(key)) firsts.set(key, i);
      if (same === undefined || first === undefined) continue;
      report({
        at: [...referencesPath, i],
        message: `Reference ${i + 1} is the publication of reference ${first + 1} again: both have ${same[1]}. Readers would count it twice: remove one of them.`,
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

/** What tells a publication from all others, with the words for it in a message. */
function keysOf(
  { pmid, citation = "" }: Reference,
  numbered: boolean,
): readonly (readonly [string, string])[] {
  const number = pmid?.trim();
  if (numbered && number)
    return isFillIn(number) ? [] : [[`pmid ${number}`, `the PubMed number ${number}`]];
  const doi = doiIn(citation);
  const text = citation.replaceAll(/\s+/g, " ").trim().toLowerCase();
  const keys: (readonly [string, string])[] = [];
  if (number && !isFillIn(number)) keys.push([`pmid ${number}`, `the PubMed number ${number}`]);
  if (doi) keys.push([`doi ${doi}`, `the DOI ${doi}`]);
  if (text.length > 20) keys.push([`text ${text}`, "the same text"]);
  return keys;
}
