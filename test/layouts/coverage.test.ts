import assert from "node:assert/strict";
import { test } from "node:test";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import {
  clinicalStudy,
  definitionsFrom,
} from "../../server/src/layouts/prs-xml/schema/clinicalStudy.ts";
import type { Path } from "../../server/src/study/path.ts";
import { type Shape, studyShape } from "../../server/src/study/shape.ts";
import type { Study } from "../../server/src/study/study.ts";
import { fullStudy } from "./fullStudy.ts";

/** The text layouts have a label for all that the registry has, public and private. */

function* leavesOf(shape: Shape | undefined, path: Path): Generator<Path> {
  if (shape?.kind === "object")
    for (const name of shape.names) yield* leavesOf(shape.fields[name], [...path, name]);
  else if (shape?.kind === "list" && shape.item.kind !== "text")
    yield* leavesOf(shape.item, [...path, 0]);
  else yield path;
}

/** A latitude and a longitude stand behind one label. */
const isOfPoint = (path: Path) => path.includes("geoPoint");

for (const [layout, grammar] of [
  [page, pageGrammar],
  [list, listGrammar],
] as const) {
  test(`${layout.id}: every element of the protocol section has a label`, () => {
    const leaves = [...leavesOf(studyShape.fields.protocolSection, ["protocolSection"])];
    assert.ok(leaves.length > 120);
    for (const path of leaves) {
      const home = grammar.homeOf(isOfPoint(path) ? path.slice(0, -1) : path);
      assert.ok(home?.field, path.join("."));
    }
  });

  test(`${layout.id}: every private element of an upload has a label`, () => {
    const paths = [...definitionsFrom(clinicalStudy)]
      .flatMap(({ value, combinations }) => [
        ...(value ? [value.path] : []),
        ...combinations.flatMap(({ paths }) => paths),
      ])
      .filter(([section]) => section === "registrationSection");
    assert.ok(paths.length > 20);
    const own = ["partialUpload", "deleted"].map((name) => ["registrationSection", name]);
    for (const path of [...paths, ...own]) {
      const isList = path.at(-1) === "*";
      const home = grammar.homeOf(isList ? path.slice(0, -1) : path);
      assert.ok(home?.field, path.join("."));
      if (isList) assert.equal(home.field.repeated, true);
    }
  });

  test(`${layout.id}: a study with every element is held whole`, () => {
    const study = fullStudy(grammar);
    const text = layout.print([study]);
    assert.deepEqual(layout.parse(text).records[0]?.study, study);
    assert.deepEqual(layout.notHeld(study), []);
    assert.doesNotMatch(text, /^\||Other Elements/m);
  });

  test(`${layout.id}: parts that no text says are listed whole, with the reason`, () => {
    const study = {
      protocolSection: { identificationModule: { briefTitle: "Tea" } },
      resultsSection: { participantFlowModule: { groups: [{ id: "FG000" }] } },
      derivedSection: {},
      documentSection: {},
      annotationSection: {},
      hasResults: true,
      locationCount: 3,
      newSection: [1],
    } as Study;
    const names = ["resultsSection", "derivedSection", "documentSection", "annotationSection"];
    const more = ["hasResults", ...(layout === page ? ["locationCount"] : []), "newSection"];
    const found = layout.notHeld(study);
    assert.deepEqual(
      found.map(({ path }) => path),
      [...names, ...more].map((name) => [name]),
    );
    assert.ok(found.every(({ why }) => /^[A-Z].*\.$/.test(why)));
  });
}

test("list: the number of sites that a listing states is printed beside the sites", () => {
  const study = { protocolSection: {}, locationCount: 3 };
  assert.equal(list.print([study]), "Trial Locations\n- Locations (3)\n");
  assert.deepEqual(list.parse(list.print([study])).records[0]?.study, study);
});

test("a key that would change an object's nature is kept, and changes none", () => {
  const study = JSON.parse(
    '{"protocolSection":{"oversightModule":{"__proto__":{"x":1}}}}',
  ) as Study;
  assert.deepEqual(page.parse(page.print([study])).records[0]?.study, study);
  assert.equal(Object.hasOwn(Object.prototype, "x"), false);
});
