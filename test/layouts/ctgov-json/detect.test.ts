import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import { corpusTexts, sampleOf, skip } from "./corpusTexts.ts";

const study = '{"protocolSection":{"identificationModule":{"briefTitle":"A trial"}}}';

const records: { readonly [what: string]: string } = {
  "a study": study,
  "a study behind a byte order mark": `\uFEFF${study}`,
  "a study whose other parts come first": `{"hasResults":false,"derivedSection":{"a":[1]},${study.slice(1)}`,
  "a search response": `{"totalCount":2,"studies":[${study},${study}],"nextPageToken":"x"}`,
  "a search response with a study a line": `{"studies":[\n${study},\n${study}\n]}`,
  "a list of studies": `[\n  ${study}\n]`,
  "a study a line": `${study}\n${study}\n`,
  "a study that is half typed":
    '{\n  "protocolSection": {\n    "identificationModule": {\n      "briefTitle": "A',
  "a study behind a comment": `// a draft\n${study}`,
  "a study that is just begun": '{ "protocolSection": {} }',
  "a study without its first brace closed": '{ "protocolSection": {',
};

const others: { readonly [what: string]: string } = {
  "another object": '{"name":"x","version":"1.0.0"}',
  "an empty object": "{}",
  "a list of numbers": "[1, 2, 3]",
  "a name that is a value": '[{"name":"protocolSection","type":"ProtocolSection"}]',
  "a schema": '{"properties":{"protocolSection":{"identificationModule":{}}}}',
  "a protocol section of something else": '{"protocolSection":{"port":80}}',
  "a protocol section that is a text": '{"protocolSection":"none"}',
  "a search without studies": '{"studies":[]}',
  "a text that quotes a record": `"${study.replaceAll('"', '\\"')}"`,
  prose: `The record is ${study}.`,
  "an empty text": "",
};

for (const [what, text] of Object.entries(records))
  test(`takes ${what} for a record`, () => {
    assert.ok(ctgovJson.detect(text) > 0.5);
  });

for (const [what, text] of Object.entries(others))
  test(`is silent on ${what}`, () => {
    assert.equal(ctgovJson.detect(text), 0);
  });

test("is silent on the project's own JSON files", () => {
  const root = join(import.meta.dirname, "../../..");
  for (const file of [
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "test/corpus/counts.json",
  ])
    assert.equal(ctgovJson.detect(readFileSync(join(root, file), "utf8")), 0, file);
});

test("takes real records for records", { skip }, () => {
  for (const text of sampleOf(corpusTexts(), 100)) assert.equal(ctgovJson.detect(text), 0.95);
});
