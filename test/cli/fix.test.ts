import assert from "node:assert/strict";
import { chmod, lstat, readdir, readFile, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import {
  check,
  cleanRecord,
  fixableRecord,
  folderWith,
  parsed,
  recordWith,
  wrongRecord,
} from "./program.ts";

test("--fix applies safe fixes, says how many, and reports what is left", async (t) => {
  const both = fixableRecord.replace(
    "Minimum Age: 18 Years\nMaximum Age: N/A",
    "Minimum Age: 70 Years\nMaximum Age: 18 Years",
  );
  const cwd = await folderWith(t, {
    "a.trial": fixableRecord.replace("NCT09900417", "NCT 09900417"),
    "b.trial": both,
    "c.trial": cleanRecord,
  });
  const before = await check([], { cwd });
  assert.match(before.stdout, /3 can be fixed safely with --fix/);
  const run = await check(["--fix"], { cwd });
  assert.equal(run.code, 1);
  assert.match(run.stderr, /^Fixed 3 findings in 2 files\.\n$/);
  assert.equal(await readFile(join(cwd, "a.trial"), "utf8"), cleanRecord);
  assert.equal(await readFile(join(cwd, "b.trial"), "utf8"), wrongRecord);
  assert.doesNotMatch(run.stdout, /date\/malformed/);
  assert.match(run.stdout, /eligibility\/age-order/);
  // Copies of one record are told of each other, and no more is left of the fixed one.
  assert.doesNotMatch((await check(["--quiet"], { cwd })).stdout, /date\/malformed|a\.trial/);
  const again = await check(["--fix"], { cwd });
  assert.match(again.stderr, /^Nothing could be fixed safely\.\n$/);
  assert.deepEqual((await readdir(cwd)).sort(), ["a.trial", "b.trial", "c.trial"]);
});

test("a file without a safe fix is not written", async (t) => {
  const cwd = await folderWith(t, { "a.trial": wrongRecord });
  const before = await stat(join(cwd, "a.trial"), { bigint: true });
  await check(["--fix"], { cwd });
  const after = await stat(join(cwd, "a.trial"), { bigint: true });
  assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const forms: { readonly [form: string]: (text: string) => string | Uint8Array } = {
  CRLF: (text) => text.replaceAll("\n", "\r\n"),
  "a byte order mark": (text) => `\uFEFF${text}`,
  "no line end at the end": (text) => text.trimEnd(),
  "UTF-16": utf16,
  "UTF-16, big end first": (text) => utf16(text).swap16(),
};
for (const [form, written] of Object.entries(forms))
  test(`--fix keeps ${form}`, async (t) => {
    const cwd = await folderWith(t, { "a.trial": written(fixableRecord) });
    const { code } = await check(["--fix"], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(await readFile(join(cwd, "a.trial")), Buffer.from(written(cleanRecord)));
  });

test("--fix keeps the mode, and a link stays a link", {
  skip: process.platform === "win32",
}, async (t) => {
  const cwd = await folderWith(t, { "in/a.txt": fixableRecord });
  await chmod(join(cwd, "in/a.txt"), 0o640);
  await symlink("in/a.txt", join(cwd, "b.trial"));
  const { code } = await check(["--fix", "b.trial"], { cwd });
  assert.equal(code, 0);
  assert.ok((await lstat(join(cwd, "b.trial"))).isSymbolicLink());
  assert.equal((await stat(join(cwd, "in/a.txt"))).mode & 0o777, 0o640);
  assert.equal(await readFile(join(cwd, "in/a.txt"), "utf8"), cleanRecord);
});

test("a write-protected file is told and left", {
  skip: process.platform === "win32",
}, async (t) => {
  const cwd = await folderWith(t, { "a.trial": fixableRecord });
  await chmod(cwd, 0o777);
  await chmod(join(cwd, "a.trial"), 0o444);
  const asRoot = process.getuid?.() === 0;
  const run = await check(["--fix"], { cwd, ...(asRoot ? { uid: 65_534 } : {}) });
  assert.equal(run.code, 2);
  assert.match(run.stderr, /a\.trial: not fixed: permission denied/);
  assert.equal(await readFile(join(cwd, "a.trial"), "utf8"), fixableRecord);
});

test("a file that is not valid UTF-8 is told and left byte for byte", async (t) => {
  const bytes = Buffer.from(fixableRecord.replace("Dried ferrous", "Dri\u0001d ferrous"));
  bytes[bytes.indexOf(1)] = 0xe9;
  const cwd = await folderWith(t, { "a.trial": bytes });
  const run = await check(["--fix"], { cwd });
  assert.equal(run.code, 2);
  assert.match(
    run.stderr,
    new RegExp(`not fixed: it is not valid UTF-8 at byte ${bytes.indexOf(0xe9) + 1}`),
  );
  assert.deepEqual(await readFile(join(cwd, "a.trial")), bytes);
});

test("--stdin --fix gives the fixed text on standard output and the findings on standard error", async () => {
  const input = `\uFEFF${fixableRecord.replace("Minimum Age: 18 Years\nMaximum Age: N/A", "Minimum Age: 70 Years\nMaximum Age: 18 Years").replaceAll("\n", "\r\n")}`;
  const run = await check(["--stdin", "--fix", "--format", "json"], { input });
  assert.equal(run.code, 1);
  assert.deepEqual(run.bytes, Buffer.from(`\uFEFF${wrongRecord.replaceAll("\n", "\r\n")}`));
  const report = parsed({ ...run, stdout: run.stderr });
  assert.deepEqual(
    report.files[0]?.diagnostics.map(({ code }) => code),
    ["eligibility/age-order"],
  );
});

for (const [what, input] of [
  ["no record", Buffer.from("Call the registry on Monday.\n")],
  ["no text", Buffer.from([0, 1, 2, 255])],
  ["empty", Buffer.alloc(0)],
  ["clean", Buffer.from(cleanRecord)],
] as const)
  test(`--stdin --fix gives back unchanged what is ${what}`, async () => {
    const run = await check(["--stdin", "--fix", "--stdin-filename", "a.txt"], { input });
    assert.equal(run.code, 0);
    assert.deepEqual(run.bytes, input);
  });

test("fixes that would touch the same text are applied one after the other", async (t) => {
  // Three dates in three lines next to each other, and a number: all in one run.
  const cwd = await folderWith(t, {
    "a.trial": recordWith({
      "NCT ID: NCT09900417": "NCT ID: nct 09900417",
      "2026-02-09 (Actual)": "2026/02/09 (Actual)",
      "2028-06-30 (Estimated)": "30.06.2028 (Estimated)",
      "2028-12-15 (Estimated)": "15 Dec 2028 (Estimated)",
    }),
  });
  const { code, stderr } = await check(["--fix"], { cwd });
  assert.equal(code, 0, stderr);
  assert.match(stderr, /Fixed 4 findings in 1 file/);
  assert.equal(await readFile(join(cwd, "a.trial"), "utf8"), cleanRecord);
});
