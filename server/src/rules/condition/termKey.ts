import { perRecord } from "../perRecord.ts";

/** What two spellings of one term have in common. */
export function sameTerm(term: string): string {
  return term.trim().toLowerCase();
}

/** The record's conditions by what their spellings have in common: of each the first index. */
export const conditionsByTerm = perRecord(({ protocol }) =>
  firstByTerm(protocol.conditionsModule?.conditions ?? []),
);

function firstByTerm(terms: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  terms.forEach((term, i) => {
    const key = sameTerm(term);
    if (!first.has(key)) first.set(key, i);
  });
  return first;
}
