import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { promisify } from "node:util";
import { checkedPaths, cleanRecord, folderWith } from "./program.ts";

const run = promisify(execFile);

async function git(cwd: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  return (await run("git", args, { cwd, env })).stdout;
}

async function repository(t: TestContext, files: { readonly [path: string]: string }) {
  const cwd = await folderWith(t, files);
  await git(cwd, "init", "--quiet");
  return cwd;
}

/** What git itself would add, which is the measure. */
async function notIgnored(cwd: string): Promise<string[]> {
  const list = await git(cwd, "ls-files", "-z", "--others", "--exclude-standard");
  return list
    .split("\0")
    .filter((path) => path.endsWith(".trial"))
    .sort();
}

test("what git ignores is left out, at every level and as git reads the patterns", async (t) => {
  const names = ["a", "b", "keep", "with space", "#hash", "!bang"];
  const folders = [
    "",
    "out/",
    "in/",
    "in/out/",
    "in/deep/",
    "in/deep/out/",
    "build.d/",
    "in/build.d/",
    "x/y/z/",
  ];
  const records = folders.flatMap((folder) =>
    names.map((name) => [`${folder}${name}.trial`, cleanRecord]),
  );
  const cwd = await repository(t, {
    ...Object.fromEntries(records),
    ".gitignore":
      "\uFEFF# comment\r\n/out/\r\n*.d/\r\n!keep.trial\r\nwith\\ space.trial\r\nx/**/b.trial\r\n",
    "in/.gitignore": "out\n!build.d/\n/b.trial\n",
    "in/deep/.gitignore": "*\n!keep.trial\n!out/\n",
    "x/.gitignore": "y/*/a.trial\n\\#hash.trial\n\\!bang.trial\n",
  });
  const expected = await notIgnored(cwd);
  assert.ok(expected.length > 10 && expected.length < records.length - 10);
  assert.deepEqual(await checkedPaths([], cwd), expected);
  assert.deepEqual(
    await checkedPaths(["."], join(cwd, "in")),
    expected.filter((path) => path.startsWith("in/")).map((path) => path.slice(3)),
    "the files above count too",
  );
  assert.deepEqual(
    await checkedPaths(["**/*.trial"], cwd),
    expected,
    "patterns leave out the same",
  );
});

test("info/exclude counts, in a work tree too", async (t) => {
  const cwd = await repository(t, { "a.trial": cleanRecord, "b.trial": cleanRecord });
  await writeFile(join(cwd, ".git", "info", "exclude"), "b.trial\n");
  assert.deepEqual(await checkedPaths([], cwd), ["a.trial"]);
  await git(cwd, "add", ".");
  await git(
    cwd,
    "-c",
    "user.name=T",
    "-c",
    "user.email=t@example.org",
    "commit",
    "-qm",
    "A record",
  );
  const tree = join(await folderWith(t), "tree");
  await git(cwd, "worktree", "add", "-q", tree);
  await writeFile(join(tree, "b.trial"), cleanRecord);
  assert.deepEqual(await checkedPaths([], tree), ["a.trial"]);
});

test("a repository inside another has its own patterns only", async (t) => {
  const cwd = await repository(t, {
    ".gitignore": "b.trial\n",
    "inner/a.trial": cleanRecord,
    "inner/b.trial": cleanRecord,
  });
  await git(join(cwd, "inner"), "init", "--quiet");
  assert.deepEqual(await checkedPaths([], cwd), ["inner/a.trial", "inner/b.trial"]);
});

test("what is ignored is checked when it is named", async (t) => {
  const cwd = await repository(t, {
    ".gitignore": "out/\n",
    "out/a.trial": cleanRecord,
    "out/in/b.trial": cleanRecord,
  });
  assert.deepEqual(await checkedPaths([], cwd), []);
  assert.deepEqual(await checkedPaths(["out"], cwd), ["out/a.trial", "out/in/b.trial"]);
  assert.deepEqual(await checkedPaths(["out/a.trial"], cwd), ["out/a.trial"]);
});

test("outside a repository the files of patterns below the folder count", async (t) => {
  const cwd = await repository(t, {
    ".gitignore": "*.trial\n",
    "in/a.trial": cleanRecord,
    "in/b.trial": cleanRecord,
    "in/.gitignore": "b.trial\n",
  });
  await rm(join(cwd, ".git"), { recursive: true });
  await mkdir(join(cwd, "other"));
  assert.deepEqual(await checkedPaths(["in"], cwd), ["in/a.trial"]);
});
