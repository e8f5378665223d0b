/** One value of a vocabulary, in the three writings that the registry has for it. */
export interface Term {
  /** What the v2 structure holds; for choices it does not have, a word in the same style. */
  readonly token: string;
  /** What the registry's pages show. */
  readonly display: string;
  /** What the upload format writes; for a choice that it splits into yes/no elements, their name. */
  readonly upload?: string;
  readonly meaning?: string;
  /** Found in old records only: no longer offered. */
  readonly legacy?: true;
  /** Set by the registry alone: nobody may enter it. */
  readonly computed?: true;
  /** Other words that the registry itself uses or used for the same thing. */
  readonly aliases?: readonly string[];
}
