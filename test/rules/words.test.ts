import assert from "node:assert/strict";
import { test } from "node:test";
import { letterOf, numberOfWord, WordNumbers, wordBefore } from "../../server/src/rules/words.ts";

test("a word has the same number in letters of either size", () => {
  assert.equal(numberOfWord("Weeks"), numberOfWord("wEEKS"));
  assert.notEqual(numberOfWord("week"), numberOfWord("weeks"));
  assert.notEqual(numberOfWord("on"), numberOfWord("no"));
});

test("only the letters a to z are letters", () => {
  assert.deepEqual(
    Array.from("azAZ", (letter) => letterOf(letter.charCodeAt(0))),
    [1, 26, 1, 26],
  );
  for (const other of "@[`{0 é") assert.equal(letterOf(other.charCodeAt(0)), 0, other);
});

test("a table has the words that it was made of, and not those like them", () => {
  const words = Array.from({ length: 26 * 26 }, (_, i) =>
    String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26)),
  );
  const half = words.filter((_, i) => i % 2 === 0);
  const table = new WordNumbers(half);
  for (const [i, word] of words.entries())
    assert.equal(table.has(numberOfWord(word)), i % 2 === 0, word);
  assert.ok(!table.has(0));
});

test("the word before a place, if it is no longer than asked for", () => {
  const text = "Adults, aged 18";
  assert.equal(wordBefore(text, text.indexOf(" 18"), 4), numberOfWord("aged"));
  assert.equal(wordBefore(text, text.indexOf(" 18"), 3), -1);
  assert.equal(wordBefore(text, text.length, 4), 0);
  assert.equal(wordBefore(text, "Adults".length, 6), numberOfWord("adults"));
});
