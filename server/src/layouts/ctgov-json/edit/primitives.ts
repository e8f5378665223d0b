import { applyChange, type Change } from "../../../study/change.ts";
import type { Path } from "../../../study/path.ts";
import { isObject } from "../conform.ts";

/** A change without a smaller one that does the same. */
export type Primitive = Change;

/**
 * A new value as smaller changes, which leave alone what stays as it is. Each of them refers to the
 * value after those before it.
 */
export function primitivesOf(
  old: unknown,
  { path, value }: Change & { kind: "set" },
): readonly Primitive[] {
  return differences(old, value, path);
}

function differences(old: unknown, value: unknown, path: Path): readonly Primitive[] {
  if (Array.isArray(old) && Array.isArray(value)) return listDifferences(old, value, path);
  if (isObject(old) && isObject(value)) {
    const gone = Object.keys(old).filter((name) => value[name] === undefined);
    return [
      ...gone.map((name): Primitive => ({ kind: "remove", path: [...path, name] })),
      ...Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .flatMap(([name, inner]) => differences(old[name], inner, [...path, name])),
    ];
  }
  return Object.is(old, value) ? [] : [{ kind: "set", path, value }];
}

/** Items at both ends that are equal stay; between them items give way one by one. */
function listDifferences(
  old: readonly unknown[],
  value: readonly unknown[],
  path: Path,
): readonly Primitive[] {
  const most = Math.min(old.length, value.length);
  let first = 0;
  while (first < most && isEqual(old[first], value[first])) first++;
  let last = 0;
  while (last < most - first && isEqual(old.at(-1 - last), value.at(-1 - last))) last++;
  const [oldEnd, end] = [old.length - last, value.length - last];
  const shared = Math.min(oldEnd, end);
  const changes: Primitive[] = [];
  for (let i = first; i < shared; i++) changes.push(...differences(old[i], value[i], [...path, i]));
  for (let i = oldEnd - 1; i >= shared; i--) changes.push({ kind: "remove", path: [...path, i] });
  for (let i = shared; i < end; i++)
    changes.push({ kind: "insert", path: [...path, i], value: value[i] });
  return changes;
}

export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]))
  );
}

/** The value that a change makes where nothing is yet: its lists and objects with it. */
export function madeFrom(change: Change, depth: number): unknown {
  return applyChange<unknown>(undefined, { ...change, path: change.path.slice(depth) });
}
