import assert from "node:assert/strict";
import { test } from "node:test";
import type { ElementPath } from "../../server/src/catalogue/element.ts";
import { elementAt, elements } from "../../server/src/catalogue/elements.ts";
import { type Term, vocabularies } from "../../server/src/catalogue/vocabularies.ts";
import { vocabularyAt } from "../../server/src/catalogue/vocabularyAt.ts";
import { checkRecord } from "../../server/src/rules/check.ts";
import { pathOf } from "../../server/src/rules/families/places.ts";
import { applyChange } from "../../server/src/study/change.ts";
import { type Shape, studyShape } from "../../server/src/study/shape.ts";
import type { Study } from "../../server/src/study/study.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

/** The ends of the registry's structure at which a text stands. */
function* textsOf(shape: Shape, path: ElementPath = []): Iterable<ElementPath> {
  if (shape.kind === "text") yield path;
  if (shape.kind === "list") yield* textsOf(shape.item, [...path, "*"]);
  if (shape.kind === "object")
    for (const name of shape.names) yield* textsOf(shape.fields[name] as Shape, [...path, name]);
}

// The structure says nothing of what the registry keeps private.
const ofRegistration = elements.flatMap(({ path, kind }) =>
  path?.[0] === "registrationSection" && kind === "term" ? [path] : [],
);
const coded = [...textsOf(studyShape), ...ofRegistration].filter((path) => vocabularyAt(path));

function findingsWith(path: ElementPath, value: string) {
  const studyType = elementAt(path)?.appliesTo[0] ?? "INTERVENTIONAL";
  const empty: Study = { protocolSection: { designModule: { studyType } } };
  const place = pathOf(path, []);
  const study = applyChange(empty, { kind: "set", path: place, value });
  const today = { year: 2026, month: 11, day: 27 };
  return checkRecord(recordOfValue(study), { profile: "register", today })
    .filter(({ message }) => message.includes("is none that the registry knows"))
    .map(({ at, fixes = [] }) => ({ at: at.join("."), fixes: fixes.length }));
}

test("the coded elements are looked for", () => {
  assert.ok(coded.length >= 40, `${coded.length} were found`);
});

for (const path of coded)
  test(`${path.join(".")}: one rule tells what is in no vocabulary, and no term`, () => {
    // A list of terms is one value in some layouts.
    const at = pathOf(path.at(-1) === "*" ? path.slice(0, -1) : path, []).join(".");
    const found = findingsWith(path, "Quite another thing");
    assert.deepEqual(
      found.map((each) => each.at),
      [at],
    );
    assert.ok(found.every(({ fixes }) => fixes > 0));
    const vocabulary: readonly Term[] = vocabularies[vocabularyAt(path) ?? "YesNo"];
    for (const { token, display } of vocabulary)
      for (const word of [token, display]) assert.deepEqual(findingsWith(path, word), [], word);
  });
