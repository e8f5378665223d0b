import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { type Term, vocabularies } from "../../../server/src/catalogue/vocabularies.ts";
import { vocabularyAt } from "../../../server/src/catalogue/vocabularyAt.ts";
import {
  clinicalStudy,
  definitionsFrom,
} from "../../../server/src/layouts/prs-xml/schema/clinicalStudy.ts";
import { writeTerm } from "../../../server/src/layouts/prs-xml/schema/writeValue.ts";
import {
  attributeOf,
  childrenOf,
  type XmlElement,
} from "../../../server/src/layouts/prs-xml/xml/element.ts";
import { readXml } from "../../../server/src/layouts/prs-xml/xml/readXml.ts";
import { sharedPath, unlessShared } from "../../sharedFolder.ts";

const file = "reference/ProtocolRecordSchema.xsd";
const skip = unlessShared(file);

/** What the published schema or ours says of an element, below its place in a record. */
interface Line {
  readonly place: string;
  readonly required: boolean;
  readonly repeated: boolean;
  readonly block: boolean;
  readonly deletable: boolean;
  /** False as well for an element with one child, whose order nobody can break. */
  readonly ordered: boolean;
}

function readSchema(): XmlElement {
  const text = readFileSync(sharedPath(file), "utf8");
  const problems: unknown[] = [];
  const [root] = readXml(
    text,
    () => true,
    (problem) => problems.push(problem),
  );
  assert.deepEqual(problems, []);
  assert.ok(root?.kind === "element");
  return root;
}

const attribute = (element: XmlElement, name: string) => attributeOf(element, name)?.value;
const named = (element: XmlElement, kind: string) =>
  childrenOf(element).filter(({ name }) => name === kind);

/** Each element of a record as the published schema has it. */
function publishedLines(schema: XmlElement): readonly Line[] {
  const types = new Map(
    named(schema, "complexType").map((type) => [attribute(type, "name"), type]),
  );
  const linesOf = (typeName: string | undefined, path: readonly string[]): readonly Line[] => {
    const type = types.get(typeName?.replace("prs:", ""));
    const [group] = type ? childrenOf(type).filter(isGroup) : [];
    return named(group ?? schema, "element").flatMap((element) => {
      if (group === undefined) return [];
      const name = attribute(element, "name") ?? "";
      // Results are described in a schema of their own.
      if (name === "") return [];
      const own = types.get(attribute(element, "type")?.replace("prs:", ""));
      const inner = own ? linesOf(attribute(element, "type"), [...path, name]) : [];
      const block = own !== undefined && holdsTextblock(own);
      const kind = own && childrenOf(own).find(isGroup);
      const line = {
        place: [...path, name].join("/"),
        required: attribute(element, "minOccurs") !== "0",
        repeated: attribute(element, "maxOccurs") === "unbounded",
        block,
        deletable: own !== undefined && hasDelete(own),
        ordered: kind?.name === "sequence" && childrenOf(kind).length > 1,
      };
      return [line, ...(block ? [] : inner)];
    });
  };
  return linesOf("ClinicalStudy", []);
}

function isGroup({ name }: XmlElement): boolean {
  return name === "sequence" || name === "all";
}

/** By itself, or because it extends the type that does. */
function holdsTextblock(type: XmlElement): boolean {
  return childrenOf(type).some((child) =>
    child.name === "element" && attribute(child, "name") === "textblock"
      ? true
      : attribute(child, "base") === "prs:TextBlock" || holdsTextblock(child),
  );
}

function hasDelete(type: XmlElement): boolean {
  return childrenOf(type).some((child) =>
    child.name === "attribute" ? attribute(child, "name") === "delete" : hasDelete(child),
  );
}

function ownLines(): readonly Line[] {
  return [...definitionsFrom(clinicalStudy)].slice(1).map((definition) => {
    const { location, required, repeated, block, deletable, ordered, children } = definition;
    return {
      place: location,
      required,
      repeated,
      block,
      deletable,
      ordered: ordered && children.length > 1,
    };
  });
}

test("names, order, requiredness and repetition are those of the published schema", {
  skip,
}, () => {
  const published = publishedLines(readSchema());
  assert.ok(published.length > 150, "the whole schema was read");
  // Results are opaque and have no place of their own in the schema of protocols.
  const own = ownLines().filter(({ place }) => !/^result/.test(place));
  assert.deepEqual(
    own.map(({ place }) => place),
    published.map(({ place }) => place).filter((place) => !/^result/.test(place)),
  );
  const byPlace = new Map(published.map((line) => [line.place, line]));
  for (const line of own) assert.deepEqual(line, byPlace.get(line.place));
});

/** The comments behind the elements of the schema's text, by name; a name may stand several times. */
function comments(): readonly (readonly [name: string, comment: string])[] {
  const text = readFileSync(sharedPath(file), "utf8");
  const pattern = /<xs:element\s+name="(\w+)"[^>]*\/>((?:\s*<!--[\s\S]*?-->)*)/g;
  return [...text.matchAll(pattern)].map(([, name = "", comment = ""]) => [name, comment]);
}

test("deprecated elements are those that the schema's comments call so", { skip }, () => {
  const published = comments().filter(([, comment]) => /<!--\s*DEPRECATED/.test(comment));
  const own = [...definitionsFrom(clinicalStudy)].filter(({ deprecated }) => deprecated);
  assert.deepEqual(new Set(own.map(({ name }) => name)), new Set(published.map(([name]) => name)));
});

/** Words of which only one side knows, and why. */
const differences: ReadonlyMap<string, string> = new Map([
  ...["FDA", "VA", "CDC", "AHRQ", "SAMHSA"].map((agency): [string, string] => [
    `id_type: no U.S. ${agency} Grant/Contract`,
    "a kind of number that is newer than the comment",
  ]),
  ["intervention_type: no Combination Product", "newer than the comment"],
  ["intervention_type: no Diagnostic Test", "newer than the comment"],
  ["role: no Contact", "the element of a contact says it by its name"],
  ["role: no Study Chair", "a role of the whole study, not of a site"],
  ["role: no Study Director", "a role of the whole study, not of a site"],
  ["role: no Sub-Investigator", "a role of a site, not of the whole study"],
  ["status: No longer recruiting", "given up by the registry, which asks which status is meant"],
  ["status: no Available", "of expanded access, of which the comment does not speak"],
]);

test("the words of the comments are the words that are written", { skip }, () => {
  const writers = new Map(
    [...definitionsFrom(clinicalStudy)].flatMap(({ name, value, parent }) => {
      const combined = parent?.combinations.find(({ parts }) => parts.includes(name));
      const path = value?.path ?? (combined?.words ? undefined : combined?.paths[0]);
      const vocabulary = value?.vocabulary ?? (path && vocabularyAt(path));
      if (!vocabulary || value?.kind === "yesNo") return [];
      const write = (token: string) =>
        combined ? combined.write(() => token)[name] : writeTerm(vocabulary, token);
      return [[name, { vocabulary, write }] as const];
    }),
  );
  const compared = new Set<string>();
  const unlike: string[] = [];
  for (const [name, comment] of comments()) {
    const writer = writers.get(name);
    const said = comment.replace(/<!--|-->|\s+/g, " ").replace(/ +/g, " ");
    if (writer === undefined || !said.includes(" | ")) continue;
    compared.add(name);
    const terms: readonly Term[] = vocabularies[writer.vocabulary];
    const current = terms.filter(({ legacy, computed }) => !legacy && !computed);
    const written = current.flatMap(({ token }) => writer.write(token) ?? []);
    // The first word may stand behind a remark, and a remark may stand behind the last.
    const words = said.split(" | ").map((word) => word.trim().replace(/^.*: /, ""));
    unlike.push(
      ...words
        .filter((word) => !written.some((own) => word === own || word.startsWith(`${own} `)))
        .map((word) => `${name}: ${word}`),
      ...written.filter((own) => !said.includes(own)).map((own) => `${name}: no ${own}`),
    );
  }
  assert.deepEqual(
    unlike.filter((difference) => !differences.has(difference)),
    [],
  );
  assert.deepEqual(
    [...differences.keys()].filter((difference) => !unlike.includes(difference)),
    [],
    "differences that are none any more",
  );
  assert.ok(compared.size > 15, [...compared].join(" "));
});
