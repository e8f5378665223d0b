import type { Path } from "../../study/path.ts";

/** Puts a value into a tree that is being built; missing parents are made. */
export function setValue(root: object, path: Path, value: unknown): void {
  let node = root as Record<string | number, unknown>;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const next = typeof path[index + 1] === "number" ? [] : {};
    node[step] ??= next;
    node = node[step] as typeof node;
  }
  const last = path.at(-1);
  if (last !== undefined) node[last] = value;
}
