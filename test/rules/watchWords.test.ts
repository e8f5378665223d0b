import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkedRecord } from "../../server/src/rules/check.ts";
import { watchWords } from "../../server/src/rules/text/watchWords.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

const words = ["us", "use", "user*", "use*", "con*", "contact", "@", "é"];
const all = watchWords(words);
const ofSummaries = watchWords(["contact"], ["summary"]);

function marksIn(briefSummary: string, detailedDescription = "") {
  const study = { protocolSection: { descriptionModule: { briefSummary, detailedDescription } } };
  return checkedRecord(recordOfValue(study), { profile: "draft", today: { year: 2026 } });
}

/** The same search, as slow as it is plain. */
function searched(text: string): string[] {
  return words
    .flatMap((word) => {
      const letters = /[a-zà-\u1fff]/iu;
      if (!/[a-z]/.test(word))
        return [...text].flatMap((each, at) => (each === word ? [`${word} ${at} ${at + 1}`] : []));
      const open = word.endsWith("*");
      const body = word.replace("*", "");
      const found: string[] = [];
      for (let at = 0; at < text.length; at++) {
        if (text.slice(at, at + body.length).toLowerCase() !== body) continue;
        const before = text.charAt(at - 1);
        let end = at + body.length;
        if (letters.test(before) && !words.includes(before)) continue;
        while (end < text.length && letters.test(text.charAt(end)) && text.charAt(end) !== "é")
          end++;
        if (open || end === at + body.length) found.push(`${body} ${at} ${end}`);
      }
      return found;
    })
    .sort();
}

test("watched words are found wherever they stand, and nothing else", () => {
  const pieces = [
    "us",
    "US",
    "use",
    "userland",
    "contact",
    "Contacts",
    "a",
    "@",
    "é",
    "ü",
    "×",
    " ",
    "\n",
    "1",
    ".",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const found = all(marksIn(text)).map(({ word, start, end }) => `${word} ${start} ${end}`);
      assert.deepEqual(found.toSorted(), searched(text));
    }),
    { numRuns: 2000 },
  );
});

test("marks come in the order of reading, and only from the texts that were asked for", () => {
  const record = marksIn("Please contact us, or contact others.", "A contact.");
  assert.deepEqual(
    ofSummaries(record).map(({ start, prose }) => [prose.kind, start]),
    [
      ["summary", 7],
      ["summary", 22],
    ],
  );
});

test("what is no word cannot be watched for", () => {
  for (const each of ["two words", "Capital", "x1", "a", "ab*", ""])
    assert.throws(() => watchWords([each]), /cannot be watched for/);
});
