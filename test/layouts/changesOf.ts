import type { Field } from "../../server/src/layouts/text/field.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import type { Change } from "../../server/src/study/change.ts";
import { type Path, valueAt } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { valueFor } from "./fullStudy.ts";

/**
 * Changes of every kind to every element that a layout holds, as far as the record makes them
 * possible: set and remove scalars; insert, remove, move items; set and remove what is in them.
 */
export function changesOf(
  { study }: Pick<StudyRecord, "study">,
  grammar: Grammar,
): readonly Change[] {
  return grammar.groups.flatMap((group) => {
    const scalars = [...group.fields, ...(group.body ? [group.body] : [])];
    return [
      ...scalars.flatMap((field) => fieldChanges(study, [], field)),
      ...(group.item ? listChanges(study, group.item.path, itemOf(group.item.fields)) : []),
      ...(group.item ? itemChanges(study, group.item.path, group.item.fields) : []),
    ];
  });
}

function fieldChanges(study: object, at: Path, field: Field): readonly Change[] {
  if (field.path.includes("*")) {
    const list = [...at, ...field.path.slice(0, field.path.indexOf("*"))];
    const value = { name: "A. Newcomer", email: "new@example.org" };
    return field.path.at(-1) === "name" ? listChanges(study, list, value) : [];
  }
  const path = [...at, ...field.path];
  if (field.repeated) return listChanges(study, path, newValue(field));
  const removal: Change = { kind: "remove", path };
  return [
    { kind: "set", path, value: newValue(field) },
    ...(valueAt(study, path) === undefined ? [] : [removal]),
  ];
}

/** Values that differ from those of `fullStudy`. */
function newValue(field: Field): unknown {
  if (field.kind === "phases") return ["PHASE4"];
  if (field.kind === "age") return "4 Weeks";
  return valueFor(field, 3);
}

function itemOf(fields: readonly Field[]): object {
  const item: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.path.includes("*") || field.path.length > 1) continue;
    item[String(field.path[0])] = field.repeated ? [newValue(field)] : newValue(field);
  }
  return item;
}

function listChanges(study: object, list: Path, value: unknown): readonly Change[] {
  const items = valueAt(study, list);
  const count = Array.isArray(items) ? items.length : 0;
  const at = (index: number): Path => [...list, index];
  const inserted = [...new Set([0, count >> 1, count])];
  const indices = [...Array(count).keys()];
  return [
    ...inserted.map((index): Change => ({ kind: "insert", path: at(index), value })),
    ...indices.map((index): Change => ({ kind: "remove", path: at(index) })),
    ...(count > 1
      ? [
          { kind: "move", path: at(0), to: count - 1 } as const,
          { kind: "move", path: at(count - 1), to: 0 } as const,
        ]
      : []),
    ...(count > 0 ? [{ kind: "remove", path: list } as const] : []),
    { kind: "set", path: list, value: [value] },
  ];
}

function itemChanges(study: object, list: Path, fields: readonly Field[]): readonly Change[] {
  const items = valueAt(study, list);
  const count = Array.isArray(items) ? items.length : 0;
  const tried = [...new Set([0, count - 1])].filter((index) => index >= 0 && index < count);
  return tried.flatMap((index) =>
    fields.flatMap((field) => fieldChanges(study, [...list, index], field)),
  );
}
