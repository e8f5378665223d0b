import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { promisify } from "node:util";
import {
  check,
  checkedPaths,
  checkJson,
  cleanRecord,
  folderWith,
  projectRoot,
  recordWith,
  wrongRecord,
} from "./program.ts";

test("the current folder is checked when nothing is named, whatever its folders are called", async (t) => {
  const cwd = await folderWith(t, {
    "b.trial": cleanRecord,
    "a/deep/er.trial.txt": cleanRecord,
    "a/UPPER.TRIAL": cleanRecord,
    "a/by-content.txt": cleanRecord,
    ".hidden/c.trial": cleanRecord,
    "a/notes.txt": "Call the registry on Monday.",
    "a/record.md": cleanRecord,
    "node_modules/package/d.trial": cleanRecord,
    "a/node_modules/d.trial": cleanRecord,
    ".git/d.trial": cleanRecord,
  });
  const expected = [
    ".hidden/c.trial",
    "a/UPPER.TRIAL",
    "a/by-content.txt",
    "a/deep/er.trial.txt",
    "b.trial",
  ];
  assert.deepEqual(await checkedPaths([], cwd), expected);
  assert.deepEqual(await checkedPaths(["."], cwd), expected);
  const { stderr } = await check([], { cwd });
  assert.equal(stderr, "", "a text that is no record is left alone");
});

test("files, folders and patterns may overlap: each file is checked once", async (t) => {
  const cwd = await folderWith(t, { "a/1.trial": cleanRecord, "a/2.txt": cleanRecord });
  const args = ["a/2.txt", "a", "./a/1.trial", join(cwd, "a", "1.trial"), "**/*.trial"];
  assert.deepEqual(await checkedPaths(args, cwd), ["a/1.trial", "a/2.txt"]);
});

test("patterns find files of any name, without what git ignores", async (t) => {
  const cwd = await folderWith(t, {
    "a/1.trial": cleanRecord,
    "a/b/2.text": cleanRecord,
    "a/b/3.text": "no record",
    "a/out/4.text": cleanRecord,
    "a/node_modules/5.text": cleanRecord,
    "[a].trial": cleanRecord,
    ".git/HEAD": "",
    ".gitignore": "out/\n",
  });
  assert.deepEqual(await checkedPaths(["a/**/*.{trial,text}"], cwd), ["a/1.trial", "a/b/2.text"]);
  assert.deepEqual(await checkedPaths(["[a].trial"], cwd), ["[a].trial"], "a file with that name");
  const { stderr } = await check(["a/**/*.pdf"], { cwd });
  assert.match(stderr, /a\/\*\*\/\*\.pdf: cannot be read: no file matches this pattern/);
});

test("a named file is checked whatever its ending, and told when it is no record", async (t) => {
  const cwd = await folderWith(t, {
    "record.md": cleanRecord,
    "notes.txt": "Call the registry on Monday.",
    "empty.trial": "",
    "blank.trial": " \n\t\r\n",
    "picture.trial": Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  });
  const run = await check(
    ["record.md", "notes.txt", "empty.trial", "blank.trial", "picture.trial"],
    { cwd },
  );
  assert.equal(run.code, 0);
  assert.match(run.stdout, /^1 record in 1 file/);
  assert.deepEqual(run.stderr.trimEnd().split("\n").sort(), [
    "trialwright: blank.trial: not checked: it is empty",
    "trialwright: empty.trial: not checked: it is empty",
    "trialwright: notes.txt: not checked: it is no registry record in a layout that Trialwright reads",
    "trialwright: picture.trial: not checked: it is not text",
  ]);
});

test("what cannot be read is told with the reason, and the rest is checked", async (t) => {
  const cwd = await folderWith(t, { "a.trial": wrongRecord });
  await symlink("nowhere.trial", join(cwd, "lost.trial"));
  await symlink("circle.trial", join(cwd, "circle.trial"));
  const run = await check([".", "gone.trial", "a.trial/b.trial"], { cwd });
  assert.equal(run.code, 2);
  assert.match(run.stdout, /eligibility\/age-order/);
  assert.deepEqual(run.stderr.trimEnd().split("\n"), [
    "trialwright: a.trial/b.trial: cannot be read: a part of its path is not a folder",
    "trialwright: circle.trial: cannot be read: its symbolic links lead in a circle",
    "trialwright: gone.trial: cannot be read: no such file or folder",
    "trialwright: lost.trial: cannot be read: its symbolic link leads nowhere",
  ]);
});

test("files and folders that permissions close are told", async (t) => {
  const cwd = await folderWith(t, { "shut.trial": cleanRecord, "shut/a.trial": cleanRecord });
  await chmod(cwd, 0o755);
  await chmod(join(cwd, "shut.trial"), 0);
  await chmod(join(cwd, "shut"), 0);
  // Nothing is closed to root, so that another user is needed for this.
  const asRoot = process.getuid?.() === 0;
  const run = await check([], { cwd, ...(asRoot ? { uid: 65_534 } : {}) });
  assert.equal(run.code, 2);
  assert.deepEqual(run.stderr.trimEnd().split("\n"), [
    "trialwright: shut: cannot be read: permission denied",
    "trialwright: shut.trial: cannot be read: permission denied",
  ]);
});

test("symbolic links are followed once and never in a circle", async (t) => {
  const cwd = await folderWith(t, { "real/a.trial": cleanRecord, "real/in/b.trial": cleanRecord });
  const other = await folderWith(t, { "c.trial": cleanRecord });
  await symlink("..", join(cwd, "real", "up"));
  await symlink(".", join(cwd, "real", "self"));
  await symlink("/", join(cwd, "root"));
  await symlink(other, join(cwd, "beside"));
  await symlink("real", join(cwd, "again"));
  await symlink("real/a.trial", join(cwd, "alias.trial"));
  assert.deepEqual(await checkedPaths([], cwd), [
    "beside/c.trial",
    "real/a.trial",
    "real/in/b.trial",
  ]);
  assert.deepEqual(await checkedPaths(["alias.trial"], cwd), ["alias.trial"]);
  assert.deepEqual(await checkedPaths(["again/in"], cwd), ["again/in/b.trial"]);
});

const oddNames = [
  "with space.trial",
  "quo'te\".trial",
  "ümlaut 研究.trial",
  "per%20cent.trial",
  "hash#?.trial",
  "new\nline.trial",
  "a;b&c.trial",
];
if (process.platform !== "win32") oddNames.push("back\\slash.trial", "co:lon.trial");

test("odd names are names like any other", async (t) => {
  const cwd = await folderWith(t, Object.fromEntries(oddNames.map((name) => [name, cleanRecord])));
  assert.deepEqual(await checkedPaths([], cwd), oddNames.toSorted());
  assert.deepEqual(await checkedPaths(oddNames, cwd), oddNames.toSorted());
  const run = await check(["new\nline.trial", "gone\u001B[2J.trial"], { cwd });
  assert.match(run.stderr, /gone␛\[2J\.trial: cannot be read/);
});

test("a pattern whose files git ignores is told", async (t) => {
  const cwd = await folderWith(t, { "a.trial": cleanRecord, ".gitignore": "*.trial\n" });
  const { code, stderr } = await check(["*.trial"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /git ignores every file that matches this pattern/);
});

test("a name that is not UTF-8 is told as such", {
  skip: process.platform !== "linux",
}, async (t) => {
  const cwd = await folderWith(t);
  await mkdir(join(cwd, "a"));
  const name = Buffer.concat([
    Buffer.from(`${cwd}/a/b`),
    Buffer.from([0xff]),
    Buffer.from(".trial"),
  ]);
  await writeFile(name, cleanRecord);
  const run = await check([], { cwd });
  assert.equal(run.code, 2);
  assert.match(run.stderr, /a\/b�\.trial: cannot be read: its name is not valid UTF-8/);
});

test("a pipe can be named", { skip: process.platform === "win32" }, async (t) => {
  const cwd = await folderWith(t);
  await promisify(execFile)("mkfifo", [join(cwd, "pipe")]);
  const [{ files }] = await Promise.all([
    checkJson(["pipe"], { cwd }),
    writeFile(join(cwd, "pipe"), wrongRecord),
  ]);
  assert.deepEqual(
    files[0]?.diagnostics.map(({ code }) => code),
    ["eligibility/age-order"],
  );
});

test("paths outside the current folder are shown as such", async (t) => {
  const cwd = await folderWith(t, { "a.trial": cleanRecord, "in/b.trial": cleanRecord });
  assert.deepEqual(await checkedPaths([".."], join(cwd, "in")), ["../a.trial", "b.trial"]);
});

test("all checked files are read before any is checked, so that related trials are found", async (t) => {
  const related = recordWith({
    "Conditions\n": "Related Clinical Trials\nAnother title\nNCT09900417\n\nConditions\n",
    "NCT ID: NCT09900417": "NCT ID: NCT09900425",
  });
  const cwd = await folderWith(t, { "a.trial": related, "z/b.trial": cleanRecord });
  const codes = async (args: string[]) => {
    const { files } = await checkJson(args, { cwd });
    return files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  };
  assert.deepEqual(await codes(["."]), [
    "related/brief-title-reused",
    "related/title-mismatch",
    "related/brief-title-reused",
  ]);
  assert.deepEqual(await codes(["a.trial"]), ["related/unresolved"]);
});

test("the samples are checked from anywhere", async (t) => {
  const cwd = await folderWith(t);
  const { files } = await checkJson([join(projectRoot, "samples")], { cwd });
  assert.ok(files.length >= 8);
  assert.ok(files.every(({ layout }) => layout !== null));
});
