/** True for equal values, whatever the order of their names. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const names = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || names.length !== Object.keys(b).length) return false;
  const other = b as Readonly<Record<string, unknown>>;
  return names.every(
    (name) =>
      Object.hasOwn(other, name) &&
      sameValue((a as Readonly<Record<string, unknown>>)[name], other[name]),
  );
}
