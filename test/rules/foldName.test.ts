import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { areDistinct, foldName } from "../../server/src/rules/foldName.ts";

/** Of few characters, so that names are often the same for a reader. */
const name = fc.string({ unit: fc.constantFrom(..."aAbé\u0301\u0130i1 \t\u00a0("), maxLength: 5 });

test("names are distinct when no two that are there are the same for a reader", () => {
  fc.assert(
    fc.property(fc.array(fc.option(name, { nil: undefined }), { maxLength: 6 }), (names) => {
      const folded = names.filter((each) => each).map((each = "") => foldName(each));
      assert.equal(areDistinct(names), new Set(folded).size === folded.length);
    }),
    { numRuns: 3000 },
  );
});

test("many names are not compared, but may not be distinct", () => {
  assert.equal(areDistinct("abcdefghij".split("")), false);
});
