import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Term, vocabularies } from "../../../server/src/catalogue/vocabularies.ts";
import { vocabularyAt } from "../../../server/src/catalogue/vocabularyAt.ts";
import { type Shape, studyShape } from "../../../server/src/study/shape.ts";
import { readShared, sharedPath, unlessShared } from "../../sharedFolder.ts";

const metadata = "reference/ctgov-v2-metadata.json";

/** An element as the registry's published structure lists it. */
interface Element {
  readonly name: string;
  readonly type: string;
  readonly sourceType: string;
  readonly isEnum?: boolean;
  readonly children?: readonly Element[];
}

test("the schema has the elements of the published structure, and no others", {
  skip: unlessShared(metadata),
}, () => {
  const published = readShared<readonly Element[]>(metadata);
  const protocol = published.find(({ name }) => name === "protocolSection");
  assert.ok(protocol);
  const expected = linesOf(protocol, "protocolSection");
  const actual = linesOfShape(studyShape.fields.protocolSection, "protocolSection");
  assert.deepEqual(actual.toSorted(), [...expected, ...inOpenApiOnly].toSorted());
  assert.ok(expected.length > 150, "the whole structure was compared");
});

test("the schema has the parts of a study that the published structure has", {
  skip: unlessShared(metadata),
}, () => {
  const published = readShared<readonly Element[]>(metadata).map(({ name }) => name);
  assert.deepEqual(
    studyShape.names.filter((name) => published.includes(name)),
    published,
  );
});

function linesOf({ type, children = [] }: Element, path: string): readonly string[] {
  const isList = type.endsWith("[]");
  const own = `${path}${isList ? "[]" : ""}`;
  // The coordinates of a site are a structure of their own, described without its parts.
  if (type === "GeoPoint") return [`${own}: object`, `${own}.lat: number`, `${own}.lon: number`];
  const kind = children.length > 0 ? "object" : kinds.get(type.replace(/(\[\])+$/, ""));
  return [
    `${own}: ${kind ?? "text"}`,
    ...children.flatMap((child) => linesOf(child, `${own}.${child.name}`)),
  ];
}

/** The registry's two descriptions differ in this. */
const inOpenApiOnly = ["protocolSection.contactsLocationsModule.locations[].countryCode: text"];

/** Types that are no text. */
const kinds = new Map([
  ["boolean", "boolean"],
  ["integer", "number"],
  ["number", "number"],
]);

function linesOfShape(shape: Shape | undefined, path: string): readonly string[] {
  if (shape?.kind === "list") return linesOfShape(shape.item, `${path}[]`);
  const lines = [`${path}: ${shape?.kind}`];
  if (shape?.kind === "object")
    for (const name of shape.names)
      lines.push(...linesOfShape(shape.fields[name], `${path}.${name}`));
  return lines;
}

const openApi = "reference/ctgov-v2-openapi.yaml";

test("the schema has the elements of the registry's OpenAPI description", {
  skip: unlessShared(openApi),
}, () => {
  const schemas = schemasOf(readFileSync(sharedPath(openApi), "utf8"));
  const expected = linesOfSchema(schemas, "ProtocolSection", "protocolSection");
  const actual = linesOfShape(studyShape.fields.protocolSection, "protocolSection");
  assert.deepEqual(actual.toSorted(), expected.toSorted());
});

type Schemas = ReadonlyMap<string, { readonly type: string; readonly body: readonly string[] }>;

/** What stands under `components: schemas:`, by name, with the lines of its properties. */
function schemasOf(yaml: string): Schemas {
  const start = yaml.indexOf("\n  schemas:\n");
  const blocks = yaml
    .slice(start)
    .split(/\n {4}(?=\w+:\n)/)
    .slice(1);
  return new Map(
    blocks.map((block) => [
      block.slice(0, block.indexOf(":")),
      {
        type: /\n {6}type: "(\w+)"/.exec(block)?.[1] ?? "",
        body: (block.split("\n      properties:\n")[1] ?? "").split(/\n(?= {8}\w)|^(?= {8}\w)/),
      },
    ]),
  );
}

function linesOfSchema(schemas: Schemas, name: string, path: string): readonly string[] {
  const { type = "", body = [] } = schemas.get(name) ?? {};
  if (type !== "object") return [`${path}: ${kinds.get(type) ?? "text"}`];
  return [`${path}: object`, ...body.flatMap((property) => linesOfProperty(property))];

  function linesOfProperty(property: string): readonly string[] {
    const element = /^ {8}(\w+):/.exec(property)?.[1];
    if (element === undefined || /^ {6}\w/.test(property)) return [];
    const isList = /\n {10}type: "array"/.test(property);
    const own = `${path}.${element}${isList ? "[]" : ""}`;
    const reference = /\$ref: "#\/components\/schemas\/(\w+)"/.exec(property)?.[1];
    if (reference) return linesOfSchema(schemas, reference, own);
    const kind = [...property.matchAll(/type: "(\w+)"/g)].at(-1)?.[1] ?? "";
    return [`${own}: ${kinds.get(kind) ?? "text"}`];
  }
}

const enums = "reference/ctgov-v2-enums.json";

test("each element with tokens has those of the published lists, and no others", {
  skip: unlessShared(metadata) || unlessShared(enums),
}, () => {
  const lists = readShared<readonly TokenList[]>(enums);
  const published = readShared<readonly Element[]>(metadata);
  const protocol = published.find(({ name }) => name === "protocolSection");
  assert.ok(protocol);
  const unlike: string[] = [];
  const elements = tokenElements(protocol, []);
  for (const { path, type } of elements) {
    const place = path.join(".");
    const vocabulary = vocabularyAt(path);
    if (vocabulary !== type) unlike.push(`${place}: ${vocabulary} for ${type}`);
    const terms: readonly Term[] = vocabulary ? vocabularies[vocabulary] : [];
    const own = terms.map(({ token }) => token);
    const theirs = (lists.find((each) => each.type === type)?.values ?? []).map(
      ({ value }) => value,
    );
    unlike.push(
      ...own.filter((token) => !theirs.includes(token)).map((token) => `${place}: only ${token}`),
      ...theirs.filter((token) => !own.includes(token)).map((token) => `${place}: no ${token}`),
    );
  }
  assert.equal(elements.length, 39);
  assert.deepEqual(unlike, []);
});

interface TokenList {
  readonly type: string;
  readonly values: readonly { readonly value: string }[];
}

function tokenElements(
  { name, type, isEnum, children = [] }: Element,
  parent: readonly string[],
): readonly { readonly path: readonly string[]; readonly type: string }[] {
  const path = [...parent, name, ...(type.endsWith("[]") ? ["*"] : [])];
  const inner = children.flatMap((child) => tokenElements(child, path));
  return isEnum ? [{ path, type: type.replace("[]", "") }, ...inner] : inner;
}
