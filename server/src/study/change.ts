import { type Path, samePath, valueAt } from "./path.ts";
import type { Span } from "./sourceMap.ts";

/** One change to a study value. A layout renders it as text edits. */
export type Change =
  | { readonly kind: "set"; readonly path: Path; readonly value: unknown }
  /** Puts another text in the place of a stretch of a text value. */
  | { readonly kind: "replace"; readonly path: Path; readonly span: Span; readonly text: string }
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

/** A change without a replaced stretch, for what knows whole values only. */
export type WholeChange = Exclude<Change, { readonly kind: "replace" }>;

/** The changes with whole texts in the place of replaced stretches. */
export function wholeChanges(root: unknown, changes: readonly Change[]): readonly WholeChange[] {
  const whole: WholeChange[] = [];
  let value = root;
  for (const change of changes) {
    value = applyChange(value, change);
    if (change.kind !== "replace") {
      whole.push(change);
      continue;
    }
    const { path } = change;
    const last = whole.at(-1);
    if (last?.kind === "set" && samePath(last.path, path)) whole.pop();
    whole.push({ kind: "set", path, value: valueAt(value, path) });
  }
  return whole;
}

function rewrite(node: unknown, path: Path, depth: number, change: Change): unknown {
  const step = path[depth];
  if (step === undefined) return valueAfter(node, change);
  // What is not there need not be made to be removed.
  if (change.kind === "remove" && !has(node, step)) return node;
  const last = depth === path.length - 1;
  if (typeof step === "number") {
    const list = Array.isArray(node) ? [...(node as unknown[])] : [];
    if (!last) list[step] = rewrite(list[step], path, depth + 1, change);
    else if (change.kind === "insert") list.splice(step, 0, change.value);
    else if (change.kind === "remove") list.splice(step, 1);
    else if (change.kind === "move") list.splice(change.to, 0, ...list.splice(step, 1));
    else list[step] = valueAfter(list[step], change);
    return list;
  }
  const object: Record<string, unknown> = { ...(node as Record<string, unknown> | undefined) };
  if (last && change.kind === "remove") delete object[step];
  else object[step] = rewrite(object[step], path, depth + 1, change);
  return object;
}

/** What stands in the place of the value that is set or changed within. */
function valueAfter(value: unknown, change: Change): unknown {
  if (change.kind === "set") return change.value;
  if (change.kind !== "replace" || typeof value !== "string") return value;
  const [start, end] = change.span;
  return value.slice(0, start) + change.text + value.slice(end);
}

function has(node: unknown, step: string | number): boolean {
  return typeof node === "object" && node !== null && Object.hasOwn(node, step);
}
