import assert from "node:assert/strict";
import { test } from "node:test";
import { type Garbled, garbledAt, repaired } from "../../server/src/rules/text/garbled.ts";

function garbledIn(text: string): Garbled | undefined {
  return Array.from({ length: text.length }, (_, at) => garbledAt(text, at)).find(Boolean);
}

/** UTF-8 of the text, read as Windows-1252, as programs do that do not ask. */
function misread(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

for (const text of [
  "≥ 18 years",
  "5 µg",
  "±2 °C",
  "Aixplorer® and NovoMax™",
  "naïve",
  "β and α",
  "it’s “so” – yes",
])
  test(`misread "${text}" is restored`, () => {
    const garbled = misread(text);
    assert.notEqual(garbled, text);
    assert.ok(garbledIn(garbled));
    assert.equal(repaired(garbled), text);
  });

for (const [garbled, text] of [
  ["HbA1c &lt; 7 % &amp; more", "HbA1c < 7 % & more"],
  ["HbA1c \\&gt; 7 %", "HbA1c > 7 %"],
  ["typically &amp;lt;1 cm", "typically <1 cm"],
  ["the patient&#39;s", "the patient's"],
  ["&#x2265; 18", "≥ 18"],
] as const)
  test(`"${garbled}" is restored`, () => {
    assert.equal(repaired(garbled), text);
  });

for (const text of [
  "Bogotá, São Paulo, Nîmes",
  "R&D; A&B",
  "Château",
  "AT&T;",
  "≥ 18 years",
  "ÀÉÎÕÜ",
  "line\none\ttwo\r\n",
])
  test(`"${text}" is left alone`, () => {
    assert.equal(garbledIn(text), undefined);
    assert.equal(repaired(text), text);
  });

test("what is lost is found, and not guessed", () => {
  assert.deepEqual(garbledIn("rate \ufffd 90"), { start: 5, end: 6, meant: undefined });
  assert.equal(repaired("rate \ufffd 90"), "rate \ufffd 90");
});
