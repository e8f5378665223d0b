import assert from "node:assert/strict";
import test from "node:test";
import { elementAt, elementById, elements } from "../../server/src/catalogue/elements.ts";
import { termOf } from "../../server/src/catalogue/vocabularies.ts";
import { vocabularyAt } from "../../server/src/catalogue/vocabularyAt.ts";
import { readShared, readSharedLines, unlessShared } from "../sharedFolder.ts";

interface ReferenceElement {
  readonly id: string;
  readonly name: string;
  readonly appliesTo: readonly string[];
  readonly required: string;
  readonly requiredLevelFromMemory: boolean;
  readonly maxLength: number | null;
  readonly enumType: string | null;
  readonly apiPath: string | null;
  readonly prsXmlPath: string | null;
  readonly whoTrdsItem: number | null;
  readonly condition: string;
  readonly definition: string;
  readonly sourceKeys: readonly string[];
}

const reference = "reference/data-elements.json";

test("elements agree with the reference", { skip: unlessShared(reference) }, () => {
  const requirements: { readonly [mark: string]: string } = {
    "*": "always",
    "*§": "fromFinalRule",
    "[*]": "conditional",
    calc: "computed",
    "": "optional",
  };
  // Limits that real records exceed; see the reference's own read-me.
  const wrongLimits = new Set(["facility-state", "reference-citation"]);
  // Their path holds a name; the class stands beside it.
  const ofClass = new Set(["organization", "lead-sponsor", "collaborators"]);
  const theirs = readShared<ReferenceElement[]>(reference);
  assert.deepEqual(new Set(elements.map(({ id }) => id)), new Set(theirs.map(({ id }) => id)));
  for (const expected of theirs) {
    const { id } = expected;
    const element = elementById(id);
    assert.ok(element !== undefined);
    assert.equal(element.name, expected.name, id);
    assert.equal(element.requirement, requirements[expected.required], id);
    assert.equal(element.maxLength ?? null, wrongLimits.has(id) ? null : expected.maxLength, id);
    assert.equal(element.whoItem ?? null, expected.whoTrdsItem, id);
    assert.equal(element.vocabulary ?? null, ofClass.has(id) ? null : expected.enumType, id);
    assert.deepEqual(
      element.appliesTo,
      expected.appliesTo.map((type) => type.toUpperCase().replace("-", "_")),
      id,
    );
    const fromMemory = expected.requiredLevelFromMemory || expected.sourceKeys.includes("MEM");
    assert.equal(element.fromMemory ?? false, fromMemory, id);
    if (expected.apiPath === null) assert.equal(element.path?.[0], "registrationSection", id);
    else if (!/[…{]/.test(expected.apiPath)) {
      assert.equal(element.path?.join("."), expected.apiPath.replaceAll("[]", ".*"), id);
    }
    if (!expected.prsXmlPath?.startsWith("…")) {
      assert.equal(element.uploadPath ?? null, expected.prsXmlPath, id);
    }
  }
});

test("no sentence is taken from the reference", { skip: unlessShared(reference) }, () => {
  const sentences = (text: string) => text.split(/[.;]\s*/).filter((s) => s.length > 25);
  const theirs = new Set(
    readShared<ReferenceElement[]>(reference).flatMap(({ condition, definition }) =>
      sentences(`${condition}; ${definition}`.toLowerCase()),
    ),
  );
  for (const { id, condition = "", definition } of elements) {
    for (const sentence of sentences(`${condition}; ${definition}`.toLowerCase())) {
      assert.ok(!theirs.has(sentence), `${id}: ${sentence}`);
    }
  }
});

interface Node {
  readonly name: string;
  readonly type: string;
  readonly children?: readonly Node[];
}

const metadata = "reference/ctgov-v2-metadata.json";

test("all v2 paths exist in the structure", { skip: unlessShared(metadata) }, () => {
  const known = new Set<string>();
  const walk = (nodes: readonly Node[], above: string) => {
    for (const { name, type, children = [] } of nodes) {
      const path = `${above}${name}`;
      known.add(path);
      if (type.endsWith("[]")) known.add(`${path}.*`);
      walk(children, type.endsWith("[]") ? `${path}.*.` : `${path}.`);
    }
  };
  walk(readShared<Node[]>(metadata), "");
  for (const { id, path = [], alsoAt = [] } of elements) {
    for (const place of [path, ...alsoAt]) {
      if (place[0] === "protocolSection") assert.ok(known.has(place.join(".")), `${id}: ${place}`);
    }
  }
});

const corpus = "corpus/ctgov-v2.ndjson.gz";

test("accepted records keep limits and vocabularies", { skip: unlessShared(corpus) }, () => {
  // Its text reaches the limit exactly; the API writes a line end more than the author.
  const oneOver = "NCT07189221 intervention-description";
  const wrong: string[] = [];
  const visit = (value: unknown, path: readonly (string | number)[], nctId: string) => {
    if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        visit(item, [...path, Array.isArray(value) ? Number(key) : key], nctId);
      }
      return;
    }
    const element = elementAt(path);
    if (typeof value === "string" && element?.maxLength !== undefined) {
      const length = value.replace(/\\(?=[!-/:-@[-`{-~])/g, "").length;
      if (length > element.maxLength) wrong.push(`${nctId} ${element.id}`);
    }
    const vocabulary = vocabularyAt(path);
    if (vocabulary !== undefined && termOf(vocabulary, `${value}`)?.token !== `${value}`) {
      wrong.push(`${nctId} ${path.join("/")} ${value}`);
    }
  };
  interface Study {
    readonly protocolSection: { readonly identificationModule: { readonly nctId: string } };
  }
  for (const { protocolSection } of readSharedLines<Study>(corpus)) {
    visit(protocolSection, ["protocolSection"], protocolSection.identificationModule.nctId);
  }
  assert.deepEqual(wrong, [oneOver]);
});
