import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeText, encodeText, type TextEncoding } from "../../server/src/workspace/filesText.ts";

const marked = fc.constantFrom<TextEncoding>("utf-8", "utf-16le", "utf-16be");

test("a text is written back byte for byte", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), marked, (text, encoding) => {
      const bytes = encodeText({ text, encoding, hasMark: true });
      assert.deepEqual(decodeText(bytes), { text, encoding, hasMark: true });
    }),
  );
});

test("any bytes are read, and those that cannot be written back are told", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const file = decodeText(bytes);
      const same = Buffer.compare(encodeText(file), bytes) === 0;
      assert.equal(file.invalidAt === undefined, same);
      assert.ok((file.invalidAt ?? 0) <= bytes.length);
    }),
    { examples: [[Uint8Array.of(0x61, 0xef, 0xbf)], [Uint8Array.of(0xff, 0xfe, 0x61)]] },
  );
});
