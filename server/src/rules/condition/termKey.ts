import type { CheckedRecord } from "../checkedRecord.ts";

/** What two spellings of one term have in common. */
export function sameTerm(term: string): string {
  return term.trim().toLowerCase();
}

const indexed = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The record's conditions by what their spellings have in common: of each the first index. */
export function conditionsByTerm({ protocol }: CheckedRecord): ReadonlyMap<string, number> {
  const conditions = protocol.conditionsModule?.conditions ?? [];
  let byTerm = indexed.get(conditions);
  if (!byTerm) {
    byTerm = firstByTerm(conditions);
    indexed.set(conditions, byTerm);
  }
  return byTerm;
}

function firstByTerm(terms: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  terms.forEach((term, i) => {
    const key = sameTerm(term);
    if (!first.has(key)) first.set(key, i);
  });
  return first;
}
