import fc from "fast-check";
import { applyChange, type Change } from "../../../server/src/study/change.ts";
import { type Path, valueAt } from "../../../server/src/study/path.ts";
import { type Shape, studyShape } from "../../../server/src/study/shape.ts";

interface Site {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: unknown;
}

/** Every place of a study that the registry's structure knows, present or not. */
export function sitesOf(study: unknown): readonly Site[] {
  const sites: Site[] = [];
  const visit = (value: unknown, shape: Shape, path: Path): void => {
    sites.push({ path, shape, value });
    if (shape.kind === "list" && Array.isArray(value))
      value.forEach((item, i) => {
        visit(item, shape.item, [...path, i]);
      });
    if (shape.kind === "object")
      for (const name of shape.names) {
        const field = shape.fields[name];
        if (field && field.kind !== "anything")
          visit((value as Record<string, unknown> | undefined)?.[name], field, [...path, name]);
      }
  };
  visit(study, studyShape, []);
  return sites.filter(({ path }) => path.length > 1);
}

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom('quo"te', "back\\slash", "line\nbreak", "tab\t", "\u2028", "é 😀", ""),
);

export function valueFor(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "text":
      return texts;
    case "number":
      return fc.integer();
    case "boolean":
      return fc.boolean();
    case "list":
      return fc.array(valueFor(shape.item), { maxLength: 3 });
    case "object":
      return fc
        .subarray([...shape.names], { maxLength: Math.min(3, shape.names.length) })
        .chain((names) =>
          fc.record(
            Object.fromEntries(
              names.map((name) => [name, valueFor(shape.fields[name] ?? { kind: "text" })]),
            ),
          ),
        );
    default:
      return fc.constant("anything");
  }
}

/** A change of any kind at any place of a study where it makes sense. */
export function changeOf(study: unknown): fc.Arbitrary<Change> {
  const sites = sitesOf(study);
  const index = (count: number) => fc.nat({ max: Math.max(0, count) });
  return fc.constantFrom(...sites).chain(({ path, shape, value }): fc.Arbitrary<Change> => {
    const set = valueFor(shape).map((made): Change => ({ kind: "set", path, value: made }));
    const remove = fc.constant<Change>({ kind: "remove", path });
    if (shape.kind !== "list") return fc.oneof({ arbitrary: set, weight: 3 }, remove);
    const count = Array.isArray(value) ? value.length : 0;
    const insert = fc
      .tuple(index(count), valueFor(shape.item))
      .map(([i, made]): Change => ({ kind: "insert", path: [...path, i], value: made }));
    if (count === 0) return fc.oneof(set, insert);
    const move = fc
      .tuple(index(count - 1), index(count - 1))
      .map(([from, to]): Change => ({ kind: "move", path: [...path, from], to }));
    const removeItem = index(count - 1).map(
      (i): Change => ({ kind: "remove", path: [...path, i] }),
    );
    return fc.oneof(set, remove, insert, move, removeItem);
  });
}

/** True where each change finds the items that it speaks of, after those before it. */
export function areLegal(study: unknown, changes: readonly Change[]): boolean {
  let value = study;
  for (const change of changes) {
    const { path } = change;
    for (const [depth, step] of path.entries()) {
      if (typeof step !== "number") continue;
      const list = valueAt(value, path.slice(0, depth));
      const count = Array.isArray(list) ? list.length : 0;
      const mayAppend = change.kind === "insert" && depth === path.length - 1;
      if (step > count || (step === count && !mayAppend)) return false;
    }
    value = applyChange(value, change);
  }
  return true;
}
