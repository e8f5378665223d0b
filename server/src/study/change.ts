import type { Path } from "./path.ts";

/** One change to a study value. A layout renders it as text edits. */
export type Change =
  | { readonly kind: "set"; readonly path: Path; readonly value: unknown }
  /** Inserts a list item before the index that ends the path (at most the list's length). */
  | { readonly kind: "insert"; readonly path: Path; readonly value: unknown }
  | { readonly kind: "remove"; readonly path: Path }
  /** Moves a list item so that it stands at index `to` afterwards. */
  | { readonly kind: "move"; readonly path: Path; readonly to: number };

/** The value after the change; `root` itself stays as it was. Missing parents are made. */
export function applyChange<T>(root: T, change: Change): T {
  return rewrite(root, change.path, 0, change) as T;
}

export function applyChanges<T>(root: T, changes: readonly Change[]): T {
  return changes.reduce(applyChange, root);
}

function rewrite(node: unknown, path: Path, depth: number, change: Change): unknown {
  const step = path[depth];
  if (step === undefined) return change.kind === "set" ? change.value : node;
  // What is not there need not be made to be removed.
  if (change.kind === "remove" && !has(node, step)) return node;
  const last = depth === path.length - 1;
  if (typeof step === "number") {
    const list = Array.isArray(node) ? [...(node as unknown[])] : [];
    if (!last) list[step] = rewrite(list[step], path, depth + 1, change);
    else if (change.kind === "insert") list.splice(step, 0, change.value);
    else if (change.kind === "remove") list.splice(step, 1);
    else if (change.kind === "move") list.splice(change.to, 0, ...list.splice(step, 1));
    else list[step] = change.value;
    return list;
  }
  const object: Record<string, unknown> = { ...(node as Record<string, unknown> | undefined) };
  if (last && change.kind === "remove") delete object[step];
  else object[step] = rewrite(object[step], path, depth + 1, change);
  return object;
}

function has(node: unknown, step: string | number): boolean {
  return typeof node === "object" && node !== null && Object.hasOwn(node, step);
}
