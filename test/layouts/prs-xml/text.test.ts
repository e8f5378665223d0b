import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  readTextValue,
  sourceOfSpan,
  type TextKind,
} from "../../../server/src/layouts/prs-xml/xml/textValue.ts";
import { writeText } from "../../../server/src/layouts/prs-xml/xml/writeText.ts";

function read(text: string, kind: TextKind) {
  const range = { start: 0, end: text.length };
  return readTextValue(text, [{ kind: "text", ...range, outer: range }], kind, 0);
}

const kinds: readonly TextKind[] = ["line", "markup"];
const awkward = fc
  .array(fc.constantFrom(..."ab \n\t\\<>[]^~*_&;#1\r\u00e9\u{1f600}"), { maxLength: 14 })
  .map((characters) => characters.join(""));

test("what is written as text is read as the same value", () => {
  fc.assert(
    fc.property(awkward, fc.constantFrom(...kinds), (value, kind) => {
      assert.equal(read(writeText(value, kind), kind).value, value);
    }),
    { numRuns: 3000 },
  );
});

test("each stretch of a value is found in its source", () => {
  fc.assert(
    fc.property(awkward, fc.constantFrom(...kinds), (value, kind) => {
      const written = writeText(value, kind);
      const text = read(written, kind);
      for (let at = 0; at < value.length; at++) {
        const { start, end } = sourceOfSpan(text, [at, at + 1]);
        assert.ok(start >= 0 && start < end && end <= written.length);
        assert.ok(read(written.slice(0, end), kind).value.length >= 0);
      }
    }),
  );
});

test("a mark in a long text has the backslash in the value that the API gives it", () => {
  assert.equal(read("Age &gt; 18 and [1]", "markup").value, "Age \\> 18 and \\[1\\]");
  assert.equal(writeText("Age \\> 18 and \\[1\\]", "markup"), "Age &gt; 18 and [1]");
  assert.equal(read("Age &gt; 18", "line").value, "Age > 18");
});

test("an asterisk that begins an item is a list mark and has no backslash", () => {
  assert.equal(read("* one\n  * two*", "markup").value, "* one\n  * two\\*");
});

test("the indentation of a text that begins on its own line is not part of it", () => {
  assert.equal(
    read("\n      First\n        - item\n\n      Last\n    ", "markup").value,
    "First\n  - item\n\nLast",
  );
  assert.equal(read("First\n  - item\n", "markup").value, "First\n  - item");
});

test("a wrapped line is one line, and a blank that is a reference stays", () => {
  assert.equal(read("  A long\n     title  ", "line").value, "A long title");
  assert.equal(read("&#32;A&#10;B ", "line").value, " A\nB");
});

test("a reference is one character of the value and several of the source", () => {
  const text = read("a &amp; b", "line");
  assert.deepEqual(sourceOfSpan(text, [2, 3]), { start: 2, end: 7 });
  assert.deepEqual(sourceOfSpan(text, [4, 5]), { start: 8, end: 9 });
});

test("references that stand for nothing stay as they are written and are named", () => {
  const text = read("R&D &foo; &#0;", "line");
  assert.equal(text.value, "R&D &foo; &#0;");
  assert.deepEqual(
    text.broken.map(({ start }) => start),
    [1, 4, 10],
  );
});
