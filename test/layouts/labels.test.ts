import assert from "node:assert/strict";
import { test } from "node:test";
import { elements } from "../../server/src/catalogue/elements.ts";
import { vocabularies } from "../../server/src/catalogue/vocabularies.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import type { Field, Group } from "../../server/src/layouts/text/field.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import { displayOf, writeValue } from "../../server/src/layouts/text/writeValue.ts";
import { type Path, valueAt } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { valueFor } from "./fullStudy.ts";
import { listForms, pageForms, type WrittenForm } from "./written.ts";

interface LayoutUnderTest {
  readonly id: string;
  readonly grammar: Grammar;
  readonly parse: (text: string) => StudyRecord;
  readonly forms: readonly WrittenForm[];
}

const layouts: readonly LayoutUnderTest[] = [
  { id: "page", grammar: pageGrammar, parse: parsePage, forms: pageForms },
  { id: "list", grammar: listGrammar, parse: parseList, forms: listForms },
];

/** The fields of a group with the path at which a lone value of theirs stands. */
function placesIn({ fields, item }: Group): readonly (readonly [Field, Path])[] {
  const first = (field: Field): Path => (field.repeated ? [...field.path, 0] : field.path);
  const index = (path: Path): Path => path.map((step) => (step === "*" ? 0 : step));
  return [
    ...fields.map((field) => [field, first(field)] as const),
    ...(item?.fields ?? []).map(
      (field) => [field, [...(item?.path ?? []), 0, ...index(first(field))]] as const,
    ),
  ];
}

function textWith(group: Group, label: string, value: string, form: WrittenForm): string {
  const isTop = group.id === "identification";
  const heading = isTop ? [] : ["A title", form.heading(group.headings[0] ?? "")];
  return [...heading, ...form.labelled(label, value.split("\n")), ""].join("\n");
}

for (const { id, grammar, parse, forms } of layouts) {
  test(`${id}: every label of every element, in every form`, () => {
    for (const group of grammar.groups)
      for (const [field, path] of placesIn(group))
        for (const label of field.labels) {
          // A lone "Class" is that of the sponsor above it: the lead sponsor's, before any other.
          if (label === "Class") continue;
          const found = grammar.label({ text: label, start: 0, end: 0, line: 0, gap: 0 }, group);
          assert.equal(found?.field, field, `"${label}" under ${group.headings[0]}`);
          for (const form of forms) {
            const value = valueFor(field);
            const text = textWith(group, label, writeValue(field, value), form);
            const { study, unrecognised } = parse(text);
            assert.deepEqual(valueAt(study, path), value, `${form.name}:\n${text}`);
            assert.deepEqual(unrecognised, [], `${form.name}:\n${text}`);
          }
        }
  });

  test(`${id}: tokens and the registry's words for every term of every vocabulary`, () => {
    for (const group of grammar.groups)
      for (const [field, path] of placesIn(group)) {
        if (field.kind !== "token" || !field.vocabulary) continue;
        for (const { token } of vocabularies[field.vocabulary])
          for (const written of [token, displayOf(field.vocabulary, token), token.toLowerCase()])
            for (const form of forms) {
              const text = textWith(group, field.labels[0] ?? "", written, form);
              assert.equal(valueAt(parse(text).study, path), token, `${form.name}:\n${text}`);
            }
      }
  });

  test(`${id}: every heading begins its section, also in other letters and with a colon`, () => {
    for (const group of grammar.groups) {
      if (group.id === "identification") continue;
      for (const heading of group.headings)
        for (const form of forms)
          for (const written of [heading, heading.toUpperCase(), `${heading}:`]) {
            const { sections } = parse(`A title\n${form.heading(written)}\nSome text\n`);
            const paths = sections.map(({ path }) => path);
            assert.deepEqual(paths, [group.path], `${form.name}: ${written}`);
          }
    }
  });
}

test("every element of the registry has a place, and its own name is a label there", () => {
  const computed = new Set(["std-ages"]);
  for (const { id, name, path, kind } of elements) {
    if (!path || kind === "struct" || computed.has(id)) continue;
    const steps = path.map((step) => (step === "*" ? 0 : step));
    const list = steps.at(-1) === 0 ? steps.slice(0, -1) : steps;
    for (const { id: layout, grammar } of layouts) {
      const home = grammar.homeOf(list);
      assert.ok(home, `${layout}: ${id}`);
      const isSimple =
        !/[:?]|cross-reference|^Facility Contact|Person|Officials|Available IPD|Type of the/.test(
          name,
        );
      if (!home.field || !isSimple || home.field === home.group.body) continue;
      const match = grammar.label({ text: name, start: 0, end: 0, line: 0, gap: 0 }, home.group);
      assert.equal(match?.field, home.field, `${layout}: "${name}"`);
    }
  }
});
