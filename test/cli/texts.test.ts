import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { check, checkJson, cleanRecord, folderWith, recordWith, wrongRecord } from "./program.ts";

/** Where the one finding of `wrongRecord` stands. */
const line = wrongRecord.slice(0, wrongRecord.indexOf("70 Years")).split("\n").length - 1;
const range = { start: { line, character: 13 }, end: { line, character: 21 } };

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const forms: { readonly [form: string]: string | Uint8Array } = {
  "line feeds": wrongRecord,
  "carriage returns and line feeds": wrongRecord.replaceAll("\n", "\r\n"),
  "carriage returns": wrongRecord.replaceAll("\n", "\r"),
  "no line end at the end": wrongRecord.trimEnd(),
  "a byte order mark": `\uFEFF${wrongRecord}`,
  "UTF-16, little end first": utf16(`\uFEFF${wrongRecord}`),
  "UTF-16, big end first": utf16(`\uFEFF${wrongRecord}`).swap16(),
};

for (const [form, content] of Object.entries(forms))
  test(`a text with ${form} is read and its findings are placed alike`, async (t) => {
    const cwd = await folderWith(t, { "a.txt": content });
    const { files } = await checkJson([], { cwd });
    const findings = files[0]?.diagnostics.map((found) => [found.code, found.range]);
    assert.deepEqual(findings, [["eligibility/age-order", range]]);
  });

test("columns count UTF-16 units, whatever stands before", async (t) => {
  const record = recordWith({
    "Measure: Change from baseline in serum ferritin": "Measure: 👩‍🔬é",
  }).replace("Acronym: TIDE-HF", "Acronym: 👩‍🔬e\u0301研究 is much too long");
  const cwd = await folderWith(t, { "a.trial": record });
  const { files } = await checkJson([], { cwd });
  const found = files[0]?.diagnostics.find(({ code }) => code === "title/acronym-too-long");
  const written = "Acronym: 👩‍🔬e\u0301研究 is much too long";
  assert.equal(found?.range.end.character, written.length);
});

test("bytes that are not UTF-8 are read as far as they are text", async (t) => {
  const cwd = await folderWith(t);
  const [before = "", after = ""] = wrongRecord.split("Dried ferrous");
  const bytes = [Buffer.from(before), Buffer.from([0xe9, 0xff, 0xc3]), Buffer.from(after)];
  await writeFile(join(cwd, "a.trial"), Buffer.concat(bytes));
  const { files } = await checkJson([], { cwd });
  assert.deepEqual(
    files[0]?.diagnostics.map(({ code }) => code),
    ["text/encoding", "eligibility/age-order"],
  );
});

test("20 MB are checked, a record or not", async (t) => {
  const long = "This is a sentence of the description. ".repeat(500_000);
  const cwd = await folderWith(t, {
    "a.trial": recordWith({ "Detailed Description\n": `Detailed Description\n${long}\n` }),
    "b.txt": "x".repeat(20_000_000),
    "c.trial": Buffer.alloc(20_000_000),
  });
  const { files } = await checkJson([], { cwd });
  assert.deepEqual(
    files.map(({ path, layout, problem }) => [path, layout, problem?.message]),
    [
      ["a.trial", "page", undefined],
      ["c.trial", null, "it is not text"],
    ],
  );
});

test("a file too large to be a record is told", async (t) => {
  const cwd = await folderWith(t, { "a.trial": cleanRecord + "x".repeat(140_000_000) });
  const { code, stderr } = await check(["a.trial"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /a\.trial: cannot be read: it is larger than 128 MB/);
});

test("standard input is checked like a file of its name", async (t) => {
  const cwd = await folderWith(t, { "in/a.txt": wrongRecord });
  const file = await checkJson(["in/a.txt"], { cwd });
  const stdin = await checkJson(["--stdin", "--stdin-filename", "in/a.txt"], {
    cwd,
    input: wrongRecord,
  });
  assert.deepEqual(stdin, file);
});

test("standard input without a name is a record whatever it holds", async () => {
  const { files } = await checkJson(["--stdin"], { input: "A title\n" });
  assert.equal(files[0]?.path, "stdin.trial");
  assert.equal(files[0]?.layout, "page");
  const run = await check(["--stdin", "--stdin-filename", "notes.txt"], { input: "A title\n" });
  assert.equal(run.code, 0);
  assert.match(run.stderr, /notes\.txt: not checked: it is no registry record/);
});
