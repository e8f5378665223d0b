import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeFrame } from "../../server/src/cli/formats/codeFrame.ts";
import { widthOf } from "../../server/src/cli/terminalText.ts";

const framed = (line: string, marked: string, width = 30) => {
  const start = line.indexOf(marked);
  const { text, marks } = codeFrame(line, start, start + marked.length, width);
  return [text, marks];
};

test("what fits is shown whole", () => {
  assert.deepEqual(framed("Sex: Boht", "Boht"), ["Sex: Boht", "     ^^^^"]);
});

test("what is too long is cut around the mark", () => {
  const line = `${"a ".repeat(50)}WRONG${" b".repeat(50)}`;
  const [text = "", marks = ""] = framed(line, "WRONG");
  assert.match(text, /^….*WRONG.*…$/);
  assert.equal(marks.indexOf("^"), text.indexOf("WRONG"));
  assert.equal(marks.trim(), "^^^^^");
});

test("in a line as long as JSON has them the mark is as long as its text", () => {
  const line = `${"a ".repeat(5000)}WRONG${" b".repeat(5000)}`;
  const [text = "", marks = ""] = framed(line, "WRONG");
  assert.equal(marks.indexOf("^"), text.indexOf("WRONG"));
  assert.equal(marks.trim(), "^^^^^");
});

test("wide characters have marks of their width", () => {
  assert.deepEqual(framed("研究 研究x", "究 研"), ["研究 研究x", "  ^^^^^"]);
  assert.deepEqual(framed("\t👩‍🔬 x", "x"), ["  👩‍🔬 x", "     ^"]);
  assert.deepEqual(framed("e\u0301e\u0301 x", "x"), ["e\u0301e\u0301 x", "   ^"]);
});

test("a place without text has one mark", () => {
  assert.deepEqual(codeFrame("abc", 1, 1, 30).marks, " ^");
  assert.deepEqual(codeFrame("abc", 3, 3, 30).marks, "   ^");
  assert.deepEqual(codeFrame("", 0, 0, 30).marks, "^");
});

test("any text fits, with its mark at the right column", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom("a", " ", "\t", "研", "👩‍🔬", "e\u0301", "\uD800", "\uDC00"),
      maxLength: 300,
    }),
  );
  fc.assert(
    fc.property(
      text,
      fc.nat(300),
      fc.nat(300),
      fc.integer({ min: 20, max: 80 }),
      (line, a, b, width) => {
        const [start, end] = [Math.min(a, b, line.length), Math.min(Math.max(a, b), line.length)];
        const frame = codeFrame(line, start, end, width);
        assert.ok(widthOf(frame.text) <= width + 2, `${widthOf(frame.text)} > ${width}`);
        assert.ok(frame.marks.includes("^"));
        assert.equal(widthOf(frame.text.slice(0, frame.marked[0])), frame.marks.indexOf("^"));
      },
    ),
  );
});
