import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import { type Path, valueAt } from "../../../server/src/study/path.ts";
import { corpusTexts, sampleOf, skip } from "./corpusTexts.ts";

const identification = ["protocolSection", "identificationModule"];
const conditions = ["protocolSection", "conditionsModule", "conditions"];

/** A record in which one place is being typed; what stands behind it is intact. */
const typed = (identificationText: string, conditionsText = '["Asthma"]') =>
  `{\n  "protocolSection": {\n    "identificationModule": {\n${identificationText}\n    },\n    "conditionsModule": { "conditions": ${conditionsText} }\n  }\n}\n`;

function read(text: string) {
  const { records, problems = [] } = ctgovJson.parse(text);
  assert.equal(records.length, 1);
  const record = records[0];
  assert.ok(record);
  return {
    record,
    value: (path: Path) => valueAt(record.study, path),
    problems: problems.map(({ range, message }) => [text.slice(range.start, range.end), message]),
  };
}

test("a value that is not typed yet leaves the rest as it is", () => {
  for (const acronym of [
    '"acronym": ,',
    '"acronym":',
    '"acronym"',
    '"acronym": \n',
    '"acronym": "',
  ]) {
    const text = typed(`      ${acronym}\n      "briefTitle": "A trial"`);
    const { record, value, problems } = read(text);
    assert.equal(value([...identification, "briefTitle"]), "A trial", acronym);
    assert.deepEqual(value(conditions), ["Asthma"], acronym);
    assert.equal(record.presence([...identification, "acronym"]), "empty", acronym);
    assert.ok(problems.length > 0, acronym);
    const { start, end } = record.source.rangeOf([...identification, "briefTitle"]);
    assert.equal(text.slice(start, end), "A trial");
  }
});

test("a missing comma, bracket or quotation mark costs one problem", () => {
  const slips = [
    typed('      "briefTitle": "A trial"\n      "acronym": "AT"'),
    typed('      "briefTitle": "A trial",\n      "acronym": "AT'),
    typed('      "briefTitle": "A trial",\n      "acronym": "AT"', '["Asthma" '),
    typed('      "briefTitle": "A trial",\n      "acronym": AT'),
    typed('      "briefTitle": "A trial",\n      acronym: "AT"'),
    typed('      "briefTitle" "A trial"'),
    typed('      "briefTitle": "A trial",,\n      "acronym": "AT"'),
    typed('      "briefTitle": "A trial"').trimEnd().slice(0, -1),
  ];
  for (const text of slips) {
    const { value, problems } = read(text);
    assert.equal(value([...identification, "briefTitle"]), "A trial", text);
    assert.deepEqual(value(conditions), ["Asthma"], text);
    assert.ok(problems.length >= 1 && problems.length <= 2, `${text}${JSON.stringify(problems)}`);
  }
});

test("comments and trailing commas are no problem", () => {
  const { value, problems } = read(
    typed('      // mine\n      "briefTitle": "A trial", /* so far */'),
  );
  assert.equal(value([...identification, "briefTitle"]), "A trial");
  assert.deepEqual(problems, []);
});

test("a fix can be applied to a broken text", () => {
  const text = typed('      "acronym": ,\n      "briefTitle": "A trial"');
  const { record } = read(text);
  const [edit] = ctgovJson.edit(text, record, [
    { kind: "set", path: [...identification, "acronym"], value: "AT" },
  ]);
  assert.ok(edit);
  const after = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  assert.equal(after, text.replace('"acronym": ,', '"acronym": "AT" ,'));
});

test("no slip makes reading, places or edits throw", { skip }, () => {
  const texts = sampleOf(corpusTexts(), 20).map((text) => {
    const { protocolSection } = JSON.parse(text);
    return JSON.stringify({ protocolSection }, null, 2);
  });
  const slip = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.nat(),
    cut: fc.constantFrom(0, 1, 2, 30, 100_000),
    put: fc.constantFrom(
      "",
      '"',
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\\",
      "/*",
      "//",
      "x",
      "\n",
      "\0",
      "\u2028",
    ),
  });
  fc.assert(
    fc.property(slip, ({ text: whole, at, cut, put }) => {
      const from = at % whole.length;
      const text = whole.slice(0, from) + put + whole.slice(from + cut);
      ctgovJson.detect(text);
      const { records, problems = [] } = ctgovJson.parse(text);
      const inText = ({ start, end }: { start: number; end: number }) =>
        assert.ok(start >= 0 && start <= end && end <= text.length);
      for (const { range } of problems) inText(range);
      for (const record of records) {
        for (const { heading, whole: all } of record.sections) {
          inText(heading);
          inText(all);
        }
        for (const offset of [0, from, text.length]) {
          const path = record.source.pathAt(offset);
          if (path) inText(record.source.rangeOf(path, "whole"));
          ctgovJson.completionPlaces(text, record, offset);
        }
        const path = [...identification, "briefTitle"];
        for (const edit of ctgovJson.edit(text, record, [{ kind: "set", path, value: "X" }]))
          inText(edit);
      }
    }),
    { seed: 3, numRuns: 400 },
  );
});
