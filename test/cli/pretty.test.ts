import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import {
  check,
  cleanRecord,
  fixableRecord,
  folderWith,
  otherCleanRecord,
  recordWith,
  wrongRecord,
} from "./program.ts";

const dateLine = fixableRecord.slice(0, fixableRecord.indexOf("15/12")).split("\n").length;

test("a finding stands under its file, with its text, its meaning and its fixes", async (t) => {
  const cwd = await folderWith(t, { "a.trial": fixableRecord, "b.trial": otherCleanRecord });
  const { stdout } = await check([], { cwd });
  assert.equal(
    stdout,
    `a.trial  page; NCT09900417, update

  error date/malformed at ${dateLine}:24
  The study completion date "15/12/2028" is not in a form that the registry reads. Write it as
  2028-12-15.
    ${dateLine} │ Study Completion Date: 15/12/2028 (Estimated)
       │                        ^^^^^^^^^^
  fix: Write the date as 2028-12-15 (safe)

2 records in 2 files: 1 error. 1 can be fixed safely with --fix.
`,
  );
});

test("clean files are one line", async (t) => {
  const cwd = await folderWith(t, { "a.trial": cleanRecord });
  const { stdout, stderr } = await check([], { cwd });
  assert.equal(stdout + stderr, "1 record in 1 file: nothing to object to.\n");
});

test("colours are for terminals and for who asks for them", async (t) => {
  const cwd = await folderWith(t, { "a.trial": wrongRecord });
  const plain = await check([], { cwd });
  const coloured = await check([], { cwd, env: { FORCE_COLOR: "1" } });
  assert.equal(stripVTControlCharacters(plain.stdout), plain.stdout);
  assert.notEqual(coloured.stdout, plain.stdout);
  assert.equal(stripVTControlCharacters(coloured.stdout), plain.stdout);
  const refused = await check([], { cwd, env: { NO_COLOR: "1", TERM: "xterm" } });
  assert.equal(refused.stdout, plain.stdout);
});

test("marks stand under the text, however wide its characters are", async (t) => {
  const cwd = await folderWith(t, {
    "a.trial": recordWith({
      "Acronym: TIDE-HF": "Acronym:\t研究👩‍🔬e\u0301 and much more",
    }),
  });
  const { stdout } = await check([], { cwd });
  // Shown: a tab as two spaces, 研究 in four columns, the scientist in two, é in one.
  assert.match(stdout, /^ {5}5 │ Acronym: {2}研究👩‍🔬e\u0301 and much more\n {7}│ {25}\^{7}$/m);
});

test("a line of a million characters is cut around the finding", async (t) => {
  const filler = "word ".repeat(100_000);
  const cwd = await folderWith(t, {
    "a.trial": recordWith({
      "Conditions\n": `Related Clinical Trials\n${filler}NCT09900999 ${filler}\n\nConditions\n`,
    }),
  });
  const { stdout } = await check([], { cwd });
  for (const shown of stdout.split("\n")) assert.ok(shown.length <= 120, `${shown.length} columns`);
});

test("nothing in a record or a name reaches the terminal as a command", async (t) => {
  const cwd = await folderWith(t, {
    "a\u001B]0;x\u0007.trial": wrongRecord.replaceAll(
      "70 Years",
      "70 Years\u001B[31m\u009B2J\u202E",
    ),
  });
  const { stdout, stderr } = await check([], { cwd });
  assert.match(stdout, /70 Years␛\[31m/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  assert.doesNotMatch(stdout + stderr, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202E]/);
});
