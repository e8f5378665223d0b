import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { runCommand } from "../scripts/command.ts";
import { projectRoot } from "../scripts/project.ts";

/* The worked example of CONTRIBUTING.md, done as it is written in a copy of the project. */

const copied = [
  ..."server,client,scripts,docs,test,bench,measure,syntaxes".split(","),
  ..."package.json,tsconfig.json,biome.json".split(","),
];

test("a new rule is one file and one page", async (t) => {
  const copy = mkdtempSync(join(tmpdir(), "trialwright-contributing-"));
  t.after(() => rmSync(copy, { recursive: true }));
  for (const name of copied) cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(copy, "node_modules"), "junction");

  const guide = readFileSync(join(projectRoot, "CONTRIBUTING.md"), "utf8");
  const rule = "title/acronym-ends-with-stop";
  writeFileSync(join(copy, `server/src/rules/${rule}.ts`), blockAfter(guide, `${rule}.ts\``));
  writeFileSync(join(copy, `docs/rules/${rule}.md`), blockAfter(guide, `${rule}.md\``));

  // Or the tests of the copy would report to the run that this test is a part of.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const node = (...args: readonly string[]) =>
    runCommand(process.execPath, args, { cwd: copy, env });
  await node("scripts/generate.ts");
  await node("scripts/generate.ts", "--check");
  for (const file of ["server/src/rules/all.ts", "docs/rules/README.md", "docs/config.schema.json"])
    assert.ok(readFileSync(join(copy, file), "utf8").includes(rule), file);
  const page = `docs/rules/${rule}.md`;
  const said = await node("--test-name-pattern", page, "test/rules/pages.test.ts");
  assert.ok(said.includes(page) && /\bpass 1\n/.test(said), said);
  await node("node_modules/@biomejs/biome/bin/biome", "ci", `server/src/rules/${rule}.ts`);
});

/** The first fenced block behind the words, without the indentation of its list item. */
function blockAfter(guide: string, words: string): string {
  const [, rest = ""] = guide.split(words, 2);
  const [, , block = ""] = /^ {3}(`{3,})\w+\n([\s\S]*?)^ {3}\1\n/m.exec(rest) ?? [];
  assert.ok(block !== "", words);
  return block.replaceAll(/^ {3}/gm, "");
}
