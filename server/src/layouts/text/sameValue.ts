/** True for values that are equal, the order of names aside; undefined is as good as no member. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameValue(item, b[i]))
    );
  return isContained(a, b, true) && isContained(b, a, false);
}

type Members = Readonly<Record<string, unknown>>;

function isContained(a: object, b: object, compare: boolean): boolean {
  for (const name of Object.keys(a)) {
    const value = (a as Members)[name];
    if (value === undefined) continue;
    if (!Object.hasOwn(b, name)) return false;
    const other = (b as Members)[name];
    if (compare ? !sameValue(value, other) : other === undefined) return false;
  }
  return true;
}
