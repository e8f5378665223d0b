import { beginDifferently, endDifferently } from "../catalogue/fold.ts";

/** A title or name without its case and spacing, which do not tell two apart for a reader. */
export function foldName(name: string): string {
  const trimmed = name.trim();
  const spaced = oddSpace.test(trimmed) ? trimmed.replaceAll(/\s+/g, " ") : trimmed;
  return spaced.toLowerCase();
}

/** Nearly all names have single spaces only. */
const oddSpace = /\s\s|[^\S ]/;

/** So few names are compared with each other. */
const few = 6;

/** True where all names, if there are not many, surely differ for a reader; names that are not there do. */
export function areDistinct(names: readonly (string | undefined)[]): boolean {
  if (names.length > few) return false;
  for (let i = 1; i < names.length; i++)
    for (let k = 0; k < i; k++) if (areAlike(names[i], names[k])) return false;
  return true;
}

/** Most that differ do so in their first or their last character already. */
function areAlike(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other || beginDifferently(one, other) || endDifferently(one, other)) return false;
  return foldName(one) === foldName(other);
}
