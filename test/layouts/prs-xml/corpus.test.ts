import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { prsXml } from "../../../server/src/layouts/prs-xml/layout.ts";
import { notHeld } from "../../../server/src/layouts/prs-xml/notHeld.ts";
import { parseXml } from "../../../server/src/layouts/prs-xml/parse.ts";
import { printXml } from "../../../server/src/layouts/prs-xml/print.ts";
import { whyNotHeld } from "../../../server/src/layouts/prs-xml/unheld.ts";
import type { Path } from "../../../server/src/study/path.ts";
import type { Study } from "../../../server/src/study/study.ts";
import { readSharedLines, sharedPath, unlessShared } from "../../sharedFolder.ts";

const records = "corpus/ctgov-v2.ndjson.gz";
const files = "corpus/prs-xml";
const schema = "reference/ProtocolRecordSchema.xsd";
const hasXmllint = spawnSync("xmllint", ["--version"]).error === undefined;

/** In some records of the corpus; the API v2 does not have it. */
const unpublished = "locations_nested";

function studies(): readonly Study[] {
  return readSharedLines<Study>(records).map(({ protocolSection }) => ({ protocolSection }));
}

test("a record that becomes an upload keeps all that uploads hold", {
  skip: unlessShared(records),
}, (context) => {
  const unexplained = new Set<string>();
  let equal = 0;
  for (const study of readSharedLines<Study>(records)) {
    const lost = notHeld(study)
      .map(({ path }) => path)
      .filter((path) => !path.includes(unpublished));
    const surprising = lost.filter((path) => whyNotHeld(path) === undefined);
    for (const path of surprising) unexplained.add(path.join("."));
    if (surprising.length === 0) equal++;
  }
  context.diagnostic(`${equal} of 1341 records equal in every element that an upload can hold`);
  assert.deepEqual([...unexplained], []);
});

test("nothing is in the upload that is not in the record, but the number of arms", {
  skip: unlessShared(records),
}, () => {
  for (const study of studies()) {
    const read = parseXml(printXml([study])).records[0]?.study;
    assert.ok(read);
    const added = notFound(read, study);
    for (const path of added)
      assert.match(path.join("."), /^registrationSection\.numberOf|interventionNames/);
  }
});

/** The paths of values that the other study does not have at all. */
function notFound(study: Study, other: Study): readonly Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, counterpart: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) {
      if (counterpart === undefined) found.push(path);
      return;
    }
    for (const [name, child] of Object.entries(value))
      visit(child, (counterpart as Record<string, unknown> | undefined)?.[name], [...path, name]);
  };
  visit(study, other, []);
  return found;
}

test("every printed upload validates against the schema", {
  skip:
    unlessShared(records) ||
    unlessShared(schema) ||
    (!hasXmllint && "xmllint (libxml2-utils) is not installed"),
}, (context) => {
  const folder = mkdtempSync(join(tmpdir(), "prs-xml-"));
  try {
    const names = studies().map((study, index) => {
      const name = join(folder, `${index}.xml`);
      writeFileSync(name, printXml([study]));
      return name;
    });
    const options = { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 } as const;
    const checked = spawnSync(
      "xmllint",
      ["--noout", "--schema", sharedPath(schema), ...names],
      options,
    );
    const said = checked.stderr.split("\n").filter((line) => line !== "");
    const valid = said.filter((line) => line.endsWith(" validates"));
    context.diagnostic(`${valid.length} of ${names.length} uploads validate`);
    assert.deepEqual(said.filter((line) => !line.endsWith(" validates")).slice(0, 5), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("printed uploads have no problems but deprecated elements", {
  skip: unlessShared(records),
}, () => {
  for (const study of studies()) {
    const { problems } = parseXml(printXml([study]));
    assert.ok(problems.every(({ code }) => code === "prs-xml/deprecated-element"));
  }
});

test("several records make one upload", { skip: unlessShared(records) }, () => {
  const some = studies().slice(0, 5);
  const { records: read } = parseXml(printXml(some));
  assert.deepEqual(
    read.map(({ study }) => study.protocolSection.identificationModule?.briefTitle),
    some.map(({ protocolSection }) => protocolSection.identificationModule?.briefTitle),
  );
});

function corpusFiles(): readonly (readonly [name: string, text: string])[] {
  const folder = sharedPath(files);
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

test("every upload of the corpus is recognised and read", { skip: unlessShared(files) }, () => {
  const all = corpusFiles();
  assert.equal(all.length, 40);
  for (const [name, text] of all) {
    assert.ok(prsXml.detect(text) > 0.9, name);
    const { records: read } = parseXml(text);
    assert.equal(read.length, 1, name);
    const { briefTitle } = read[0]?.study.protocolSection.identificationModule ?? {};
    assert.ok(briefTitle, name);
  }
});

test("uploads that validate have no error, and the others have one", {
  skip: unlessShared(files) || unlessShared(schema) || (!hasXmllint && "xmllint is not installed"),
}, () => {
  for (const [name, text] of corpusFiles()) {
    const path = join(sharedPath(files), name);
    const checked = spawnSync("xmllint", ["--noout", "--schema", sharedPath(schema), path]);
    const errors = parseXml(text).problems.filter(({ severity }) => severity === "error");
    assert.equal(errors.length === 0, checked.status === 0, `${name}: ${errors[0]?.message}`);
  }
});

test("misspelt elements of a generator's upload are reported where they stand", {
  skip: unlessShared(`${files}/awconway__addprtest.xml`),
}, () => {
  const text = readFileSync(join(sharedPath(files), "awconway__addprtest.xml"), "utf8");
  const unknown = parseXml(text).problems.filter(({ code }) => code === "prs-xml/unknown-element");
  assert.deepEqual(
    unknown.map(({ range, fixes }) => [text.slice(range.start, range.end), fixes?.[0]?.title]),
    [
      ["prim_compl_date", "Rename to <primary_compl_date>"],
      ["masked_assesor", "Rename to <masked_assessor>"],
    ],
  );
});
