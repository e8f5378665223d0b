import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";
import { colour, loadGrammar, type Work } from "./colouring.ts";

const length = 1_000_000;

function filled(start: string, unit: string, end = ""): string {
  const rest = length - start.length - end.length;
  return start + unit.repeat(Math.ceil(rest / unit.length)).slice(0, rest) + end;
}

/** Lines that make a careless expression run over the rest of the line again and again. */
const lines: Readonly<Record<string, string>> = {
  "one word": filled("", "a"),
  "white space": filled("", " ", "x"),
  "a heading and white space": filled("Conditions", " ", "x"),
  "a label and white space": filled("Minimum Age:", "\t", "18"),
  "a token that does not end": filled("Status: NOT", "_"),
  "beginnings of numbers": filled("", "NCT#: "),
  numbers: filled("", "NCT01763086 "),
  "opening brackets": filled("Study Start Date: ", "("),
  "beginnings of placeholders": filled("", "["),
  "addresses without end": filled("", "https://"),
  "an address of dots": filled("https://", "."),
  roles: filled("Who Is Masked: ", "PARTICIPANT, "),
  "spans of time": filled("Time Frame: ", "12 weeks "),
  backslashes: filled("", "\\"),
  dashes: filled("", "- "),
};

/** A section with rules for prose and for labelled elements alike. */
const before = "Title\nPrimary Outcome Measures\n";

const work: Work = { searches: 0 };
const grammar = await loadGrammar(work);

for (const [kind, line] of Object.entries(lines))
  test(`a million characters: ${kind}`, () => {
    work.searches = 0;
    const parts = colour(grammar, `${before}${line}\nBrief Summary`);
    const stretches = parts.flat().length;
    // One search for each stretch that is found, and a few to begin and end a line.
    assert.ok(work.searches <= stretches + 32, `${work.searches} searches, ${stretches} parts`);
    assert.equal(parts.at(-1)?.[0]?.scopes.at(-1), "markup.heading.section");
  });

test("each expression repeats without bound only up to the end of the line", () => {
  const text = readFileSync(join(projectRoot, "syntaxes/trial-record.tmLanguage.json"), "utf8");
  const unbounded: string[] = [];
  JSON.parse(text, (name, value: unknown) => {
    if (!["match", "begin", "end"].includes(name) || typeof value !== "string") return value;
    const bare = value
      .replaceAll(/\\x\{[0-9a-f]+\}|\\./gi, "e")
      .replaceAll(/\[[^\]]*\]/g, "c")
      .replaceAll(/[.ce]\*\)?\$/g, "");
    if (/[*+]|\{\d*,\}/.test(bare)) unbounded.push(value);
    return value;
  });
  assert.deepEqual(unbounded, []);
});
