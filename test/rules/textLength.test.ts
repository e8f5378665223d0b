import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { overflow, textLength } from "../../server/src/rules/textLength.ts";

test("characters are counted as readers see them", () => {
  assert.equal(textLength("10\\^6 cells \\> 5"), "10^6 cells > 5".length);
  assert.equal(textLength("🧪 study"), 7);
  assert.equal(textLength("C:\\data"), 7);
});

test("what is beyond the limit begins behind the last character that fits", () => {
  assert.equal(overflow("12345", 5), undefined);
  assert.deepEqual(overflow("123456", 5), { length: 6, span: [5, 6] });
  assert.deepEqual(overflow("🧪🧪🧪", 2), { length: 3, span: [4, 6] });
  assert.deepEqual(overflow("a\\>bc", 2), { length: 4, span: [3, 5] });
});

test("the stretch beyond the limit is as long as the excess", () => {
  const text = fc.array(fc.constantFrom("a", "🧪", "\\", ">", "é", " "), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 40 }), (parts, limit) => {
      const written = parts.join("");
      const excess = overflow(written, limit);
      if (!excess) return assert.ok(textLength(written) <= limit);
      assert.equal(excess.length, textLength(written));
      assert.equal(textLength(written.slice(0, excess.span[0])), limit);
    }),
  );
});
