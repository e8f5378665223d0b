import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold, foldAlike } from "../../server/src/catalogue/fold.ts";

test("two texts fold alike when their folds are the same", () => {
  const marked = fc.string({ unit: fc.constantFrom(..."aAbBéÉeK\u212a\u0301\u0130iİ19 -/(") });
  const long = fc.constantFrom("a".repeat(90), "b".repeat(90), "");
  const text = fc.oneof(marked, fc.string({ unit: "binary" }), long);
  fc.assert(
    fc.property(text, text, (one, other) => {
      assert.equal(foldAlike(one, other), fold(one) === fold(other));
    }),
    { numRuns: 2000 },
  );
});
