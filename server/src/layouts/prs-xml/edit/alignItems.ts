import type { Study } from "../../../study/study.ts";

/** Marks the items of all lists with their index, so that they are known after changes. */
const origin = Symbol("origin");

type Marked = { readonly [origin]?: number };

/** The study with its items marked. Copies that changes make of an item keep the mark. */
export function markItems(study: Study): Study {
  return marked(study) as Study;
}

function marked(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => {
      const copy = marked(item);
      return typeof copy === "object" && copy !== null ? { ...copy, [origin]: index } : copy;
    });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, marked(child)]));
}

/**
 * For each new item the index of the old one that it comes from, if any: by its mark, else an equal
 * one, else, among those left over on both sides, the next in order.
 */
export function alignItems(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = after.map((item) => {
    const index = (item as Marked | null | undefined)?.[origin];
    return index !== undefined && index < before.length ? index : undefined;
  });
  const taken = new Set(found);
  const free = new Map<string, number[]>();
  for (const [index, item] of before.entries()) {
    if (taken.has(index)) continue;
    const key = JSON.stringify(item);
    free.set(key, [...(free.get(key) ?? []), index]);
  }
  for (const [index, item] of after.entries()) {
    if (found[index] !== undefined) continue;
    found[index] = free.get(JSON.stringify(item))?.shift();
  }
  const left = [...free.values()].flat().sort((a, b) => a - b);
  return found.map((index) => index ?? left.shift());
}
