import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { brokenClaims, readFixture, scopeOf } from "./colouredText.ts";
import { type Coloured, colour, loadGrammar } from "./colouring.ts";

const grammar = await loadGrammar();
const fixtures = globSync("test/syntaxes/fixtures/*.txt", { cwd: projectRoot });

for (const file of fixtures)
  test(`fixture ${basename(file)}`, () => {
    const lines = readFixture(readFileSync(join(projectRoot, file), "utf8"));
    const colours = colour(grammar, lines.map((line) => line.text).join("\n"));
    assert.deepEqual(
      lines.flatMap((line, i) => brokenClaims(line, colours[i] ?? [])),
      [],
    );
  });

function colourOf(file: string): readonly (readonly Coloured[])[] {
  return colour(grammar, readFileSync(join(projectRoot, file), "utf8"));
}

/** Text of the samples, with the scope that it must have wherever it has a line to itself. */
const wanted: readonly (readonly [file: string, line: string, text: string, scope: string])[] = [
  ["000_cd453c2458656e53.txt", "UNKNOWN", "UNKNOWN", "constant.language.token"],
  ["000_cd453c2458656e53.txt", "NCT02083718", "NCT02083718", "variable.other.constant"],
  ["000_cd453c2458656e53.txt", "14 Years", "14", "constant.numeric.age"],
  ["000_cd453c2458656e53.txt", "Role: PRINCIPAL_INVESTIGATOR", "Role", "entity.name.type"],
  ["004_d8fb7d6f4579bf74.txt", "- UNKNOWN", "UNKNOWN", "constant.language.token"],
  ["004_d8fb7d6f4579bf74.txt", "- Pregnancy.", " Pregnancy.", "plain"],
  ["interventional.trial", "Blinding Strategy: TRIPLE", "TRIPLE", "constant.language.token"],
  [
    "interventional.trial",
    "Identifier: 2025-523417-31-00",
    "2025-523417-31-00",
    "variable.other.constant.registry-number.euct",
  ],
  ["observational.trial", "- November 2026", "November 2026", "constant.numeric.date"],
  ["family/substudy.trial", "- Case-Only", "Case-Only", "constant.language.token"],
  ["draft-with-mistakes.trial", "Recruitment Status: RECRUTING", " RECRUTING", "plain"],
];

for (const [file, line, text, scope] of wanted)
  test(`${file}: ${line}`, () => {
    const found = colourOf(`samples/${file}`).filter(
      (parts) => parts.map((part) => part.text).join("") === line,
    );
    assert.ok(found.length > 0, "no such line");
    for (const parts of found) {
      const part = parts.find((candidate) => candidate.text === text);
      assert.ok(part, `no part "${text}"`);
      assert.ok(scopeOf(part).startsWith(scope), scopeOf(part));
    }
  });

test("every heading and every label of the groups is known", () => {
  for (const group of [...pageGrammar.groups, ...listGrammar.groups]) {
    for (const heading of group.headings)
      assert.deepEqual(scopes(`T\n${heading}`), ["markup.heading.section"], heading);
    const fields = [...group.fields, ...(group.item?.fields ?? [])];
    for (const label of fields.flatMap((field) => field.labels))
      assert.equal(
        scopes(`T\n${group.headings[0]}\n${label}: x`)[0],
        "entity.name.type.label",
        label,
      );
  }
});

/** The scopes of the last line's parts. */
function scopes(text: string): readonly string[] {
  return (colour(grammar, text).at(-1) ?? []).map(scopeOf);
}

test("a record is coloured alike with CRLF line ends", () => {
  const text = readFileSync(join(projectRoot, "samples/interventional.trial"), "utf8");
  assert.deepEqual(colour(grammar, text.replaceAll("\n", "\r\n")), colour(grammar, text));
});
