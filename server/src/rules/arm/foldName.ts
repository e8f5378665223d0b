/** A title or name without its case and spacing, which do not tell two apart for a reader. */
export function foldName(name: string): string {
  const trimmed = name.trim();
  const spaced = oddSpace.test(trimmed) ? trimmed.replaceAll(/\s+/g, " ") : trimmed;
  return spaced.toLowerCase();
}

/** Nearly all names have single spaces only. */
const oddSpace = /\s\s|[^\S ]/;
