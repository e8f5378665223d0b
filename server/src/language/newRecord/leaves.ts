import type { Path } from "../../study/path.ts";

/** Calls `visit` for each value in `root` that is neither an object nor a list, in their order. */
export function forEachLeaf(root: unknown, visit: (value: unknown, path: Path) => void): void {
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) visit(value, path);
    else
      for (const [name, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(name) : name]);
  };
  walk(root, []);
}
