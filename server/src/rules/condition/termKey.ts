/** What two spellings of one term have in common. */
export function sameTerm(term: string): string {
  return term.trim().toLowerCase();
}
