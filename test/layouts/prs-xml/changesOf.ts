import { vocabularies } from "../../../server/src/catalogue/vocabularies.ts";
import {
  clinicalStudy,
  definitionsFrom,
} from "../../../server/src/layouts/prs-xml/schema/clinicalStudy.ts";
import type {
  ValueDefinition,
  XmlDefinition,
} from "../../../server/src/layouts/prs-xml/schema/definition.ts";
import type { Change } from "../../../server/src/study/change.ts";
import { type Path, valueAt } from "../../../server/src/study/path.ts";
import type { Study } from "../../../server/src/study/study.ts";

/** Changes of every kind to every element of the format, as far as the study makes them possible. */
export function changesOf(study: Study): readonly Change[] {
  return [...definitionsFrom(clinicalStudy)].flatMap((definition) => {
    const { value, item, depth } = definition;
    // What a site's contact can say depends on its role.
    if (depth > 1 && definition.location.startsWith("location/")) return [];
    const list = item?.path ?? (value?.path.at(-1) === "*" ? value.path : undefined);
    if (list) return listChanges(study, pathIn(study, list.slice(0, -1)), itemOf(definition));
    const path = value && pathIn(study, value.path);
    if (value === undefined || path === undefined) return [];
    const set: Change = { kind: "set", path, value: sampleOf(value) };
    return valueAt(study, path) === undefined ? [set] : [set, { kind: "remove", path }];
  });
}

/** The path with the last item of each list; undefined where a list has none. */
function pathIn(study: Study, pattern: readonly string[]): Path | undefined {
  let path: Path = [];
  for (const step of pattern) {
    const list = step === "*" ? valueAt(study, path) : undefined;
    if (step === "*" && (!Array.isArray(list) || list.length === 0)) return undefined;
    path = [...path, Array.isArray(list) ? list.length - 1 : step];
  }
  return path;
}

const samples: Readonly<Partial<Record<ValueDefinition["kind"], unknown>>> = {
  text: "New <text> & more",
  markup: "First line\n\n* one \\> two\n  * three\\*",
  yesNo: true,
  integer: 7,
  date: "2024-05-06",
  age: "4 Weeks",
  url: "https://example.org/?a=1&b=2",
  nct: "NCT01234567",
  pmid: "12345678",
  phases: ["PHASE2", "PHASE3"],
};

function sampleOf({ kind, vocabulary }: ValueDefinition): unknown {
  if (kind !== "term" || vocabulary === undefined) return samples[kind] ?? "Other text";
  return vocabularies[vocabulary].find(({ computed, upload }) => upload && !computed)?.token;
}

function itemOf({ item, value, children }: XmlDefinition): unknown {
  if (item === undefined) return value && sampleOf(value);
  const fields = children.flatMap((child) => {
    const name = child.value?.path.at(-1);
    return child.value && name !== undefined && name !== "*" ? [[name, sampleOf(child.value)]] : [];
  });
  const named = children.some(({ name }) => name === "last_name")
    ? { name: "Ann B. Other, MD" }
    : {};
  return { ...named, ...Object.fromEntries(fields), ...item.says };
}

function listChanges(study: Study, list: Path | undefined, value: unknown): readonly Change[] {
  if (list === undefined || list.some((step) => step === "centralContacts" || step === "contacts"))
    return [];
  const items = valueAt(study, list);
  const count = Array.isArray(items) ? items.length : 0;
  const at = (index: number): Path => [...list, index];
  const inserted = [...new Set([0, count >> 1, count])];
  const removed = [...new Set([0, count - 1])].filter((index) => index >= 0 && index < count);
  return [
    ...inserted.map((index): Change => ({ kind: "insert", path: at(index), value })),
    ...removed.map((index): Change => ({ kind: "remove", path: at(index) })),
    ...(count > 0 ? [{ kind: "remove", path: list } as const] : []),
    ...(count > 1
      ? [
          { kind: "move", path: at(0), to: count - 1 } as const,
          { kind: "move", path: at(count - 1), to: 0 } as const,
        ]
      : []),
  ];
}
