import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  blocks,
  bullets,
  code,
  escapeMarkdown,
  link,
  plainLine,
} from "../../server/src/language/markdown.ts";

const hostile: readonly (readonly [text: string, escaped: string])[] = [
  ["[x](command:rm)", "\\[x\\]\\(command:rm\\)"],
  ["![x](https://a.example/p.png)", "\\!\\[x\\]\\(https\\://a.example/p.png\\)"],
  ["<img src=x onerror=y>", "\\<img src=x onerror=y\\>"],
  ["<!-- x --> &lt;", "\\<\\!-- x --\\> \\&lt;"],
  ["`code` ```x", "\\`code\\` \\`\\`\\`x"],
  ["a | b", "a \\| b"],
  ["# Heading", "\\# Heading"],
  ["Setext\n===\ntext\n---", "Setext === text ---"],
  ["--- rule", "\\--- rule"],
  ["=== rule", "\\=== rule"],
  ["- item", "\\- item"],
  ["+ item", "\\+ item"],
  ["1. item", "1\\. item"],
  ["12) item", "12\\) item"],
  ["> quote", "\\> quote"],
  ["one\r\n\r\ntwo\u2028three", "one two three"],
  ["*bold* _it_ ~~no~~", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~"],
  ["https://a.example and www.a.example", "https\\://a.example and www\\.a.example"],
  ["someone@a.example", "someone\\@a.example"],
  ["$(gear) $x$", "\\$\\(gear\\) \\$x\\$"],
  ["10\\^6", "10\\\\\\^6"],
  ["a\u202eb\u0000c\u0007", "abc"],
  ["lone \ud800 surrogate", "lone \ufffd surrogate"],
  ["[^1] [x]: y", "\\[\\^1\\] \\[x\\]: y"],
  ["    indented", "indented"],
];

for (const [text, escaped] of hostile)
  test(`escapes ${JSON.stringify(text)}`, () => assert.equal(escapeMarkdown(text), escaped));

test("long text is cut, without half a character", () => {
  assert.equal(plainLine("abc def", 3), "abc…");
  assert.equal(plainLine("a😀", 2), "a\ufffd…");
  assert.ok(plainLine("x".repeat(1_000_000)).length <= 301);
});

test("code spans hold any backticks", () => {
  assert.equal(code("x"), "`x`");
  assert.equal(code("a`b"), "``a`b``");
  assert.equal(code("`a``"), "``` `a`` ```");
  assert.equal(code("a\nb"), "`a b`");
  assert.equal(code(""), "");
});

test("links lead nowhere but to addresses that may be followed", () => {
  assert.equal(link("T [x]", "file:///a%20(1).txt"), "[T \\[x\\]](file:///a%20%281%29.txt)");
  assert.equal(link("T", "vscode-vfs://github/a b"), "[T](vscode-vfs://github/a%20b)");
  for (const address of ["command:x", " Command:x", "javascript:x", "data:text/html,x", "x", ""])
    assert.equal(link("T", address), "T");
});

test("blocks and bullets leave out what is empty", () => {
  assert.equal(blocks("a", undefined, "", "b"), "a\n\nb");
  assert.equal(bullets(["a", undefined, "b"]), "- a\n- b");
});

test("any text stays one line without a live construct", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.ok(!/[\r\n]/.test(escaped));
      const live = escaped.replace(/\\[!-/:-@[-`{-~]/g, "");
      assert.ok(!/[`*_[\]()<>#|&!~$]/.test(live), live);
      assert.ok(!/:\/\/|@|www\./i.test(live), live);
    }),
  );
});
