import { perRecord } from "../perRecord.ts";

/** What two spellings of one term have in common. */
export function sameTerm(term: string): string {
  return term.trim().toLowerCase();
}

/** The record's conditions by what their spellings have in common. */
export const conditionsByTerm = perRecord(
  ({ protocol }) => new Terms(protocol.conditionsModule?.conditions ?? []),
);

/** Most terms that are asked for begin with another letter than all that there are. */
class Terms {
  readonly #terms: readonly string[];
  /** A bit for the first letter of each. */
  #initials = 0;
  /** True where two begin alike. */
  #mayRepeat = false;
  #first: ReadonlyMap<string, number> | undefined;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
    for (let i = 0; i < terms.length; i++) {
      const initial = initialOf(terms[i] as string);
      if ((this.#initials & (initial | otherInitial)) !== 0) this.#mayRepeat = true;
      this.#initials |= initial;
    }
    if (terms.length > 1 && (this.#initials & otherInitial) !== 0) this.#mayRepeat = true;
  }

  /** The index of the first that is the term in some spelling. */
  indexOf(term: string): number | undefined {
    const initial = initialOf(term);
    if (initial !== otherInitial && (this.#initials & (initial | otherInitial)) === 0)
      return undefined;
    return this.#byTerm.get(sameTerm(term));
  }

  /** True where one stands in two spellings. */
  get repeat(): boolean {
    return this.#mayRepeat && this.#byTerm.size < this.#terms.length;
  }

  get #byTerm(): ReadonlyMap<string, number> {
    this.#first ??= firstByTerm(this.#terms);
    return this.#first;
  }
}

/** The bit of what may be any letter once the spelling is changed. */
const otherInitial = 1 << 26;

function initialOf(term: string): number {
  const code = term.charCodeAt(0);
  const letter = (code | 32) - 97;
  return code < 128 && letter >= 0 && letter < 26 ? 1 << letter : otherInitial;
}

function firstByTerm(terms: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  terms.forEach((term, i) => {
    const key = sameTerm(term);
    if (!first.has(key)) first.set(key, i);
  });
  return first;
}
