import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import type { Path } from "../../../server/src/study/path.ts";

const text = `{
  "protocolSection": {
    "identificationModule": {
      "nctId": "NCT00000001",
      "briefTitle": "A \\u00e9 \\ud83d\\ude00 \\"b\\" \\n end",
      "acronym": "",
      "acronym": "twice"
    },
    "outcomesModule": { "primaryOutcomes": [{ "measure": "Pain" }, { "timeFrame": "1 day" }] }
  }
}`;
const record = ctgovJson.parse(text).records[0];
assert.ok(record);
const { source, study } = record;
const written = (path: Path, part?: "key" | "value" | "whole") => {
  const { start, end } = source.rangeOf(["protocolSection", ...path], part);
  return text.slice(start, end);
};

test("names, values and whole elements have their ranges", () => {
  const nctId = ["identificationModule", "nctId"];
  assert.equal(written(nctId), "NCT00000001");
  assert.equal(written(nctId, "key"), "nctId");
  assert.equal(written(nctId, "whole"), '"nctId": "NCT00000001"');
  assert.equal(written(["outcomesModule", "primaryOutcomes", 0], "whole"), '{ "measure": "Pain" }');
  assert.equal(written(["outcomesModule", "primaryOutcomes", 0], "key"), "{");
});

test("the last of two properties with one name counts", () => {
  assert.equal(written(["identificationModule", "acronym"]), "twice");
});

test("a missing element is shown at the name of what would hold it", () => {
  assert.equal(written(["identificationModule", "officialTitle"]), "identificationModule");
  assert.equal(written(["outcomesModule", "primaryOutcomes", 0, "timeFrame"]), "{");
  assert.equal(written(["statusModule", "startDateStruct", "date"]), "protocolSection");
});

test("a stretch of a text is found behind its escapes", () => {
  const path = ["protocolSection", "identificationModule", "briefTitle"];
  const value = study.protocolSection.identificationModule?.briefTitle ?? "";
  fc.assert(
    fc.property(fc.nat(value.length), fc.nat(value.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const { start, end } = source.rangeOfSpan(path, [from, to]);
      assert.equal(JSON.parse(`"${text.slice(start, end)}"`), value.slice(from, to));
    }),
  );
});

test("every offset belongs to the innermost element around it", () => {
  for (let offset = 0; offset < text.length; offset++) {
    const path = source.pathAt(offset);
    assert.ok(path);
    const { start, end } = source.rangeOf(path, "whole");
    assert.ok(start <= offset && offset <= end);
  }
  assert.deepEqual(source.pathAt(text.indexOf("1 day")), [
    "protocolSection",
    "outcomesModule",
    "primaryOutcomes",
    1,
    "timeFrame",
  ]);
});
