import assert from "node:assert/strict";
import { once } from "node:events";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sharedPath, unlessShared } from "../sharedFolder.ts";
import {
  check,
  cleanRecord,
  day,
  fixableRecord,
  folderWith,
  projectRoot,
  start,
  wrongRecord,
} from "./program.ts";
import { studyJson } from "./studies.ts";

/** A family of records that name each other, in several layouts, between many others. */
function family(): { [path: string]: string } {
  const files: { [path: string]: string } = {};
  for (let i = 0; i < 60; i++)
    files[`n${10 + i}.json`] = studyJson(`NCT${20_000_000 + i}`, `Study ${i % 50}`);
  return { ...files, "a.trial": wrongRecord, "m.trial": fixableRecord, "z.trial": cleanRecord };
}

for (const format of ["pretty", "json", "ndjson", "sarif", "github"])
  test(`--format ${format} is the same whatever the number of threads`, async (t) => {
    const cwd = await folderWith(t, family());
    cpSync(join(projectRoot, "samples"), join(cwd, "samples"), { recursive: true });
    const args = ["--format", format];
    const [one, four] = [
      await check([...args, "--jobs", "1"], { cwd }),
      await check([...args, "--jobs", "4"], { cwd }),
    ];
    assert.match(one.stdout, /age-order/);
    assert.match(one.stdout, /related\//, "records of the family know each other");
    assert.deepEqual([four.code, four.stdout, four.stderr], [one.code, one.stdout, one.stderr]);
  });

test("rules see the records that other threads read, before and after their own", async (t) => {
  // The samples name trials that are not there.
  const cwd = await folderWith(t, family());
  cpSync(join(projectRoot, "samples/family"), join(cwd, "family"), { recursive: true });
  const args = ["--format", "json"];
  const alone: string[] = [];
  for (const name of readdirSync(join(cwd, "family")))
    if (name.endsWith(".trial"))
      alone.push((await check([...args, join("family", name)], { cwd })).stdout);
  const unresolved = (text: string) => text.split('"related/unresolved"').length - 1;
  const together = await check([...args, "--jobs", "4"], { cwd });
  assert.ok(unresolved(alone.join("")) > unresolved(together.stdout));
});

test("--fix with threads writes what one thread writes", async (t) => {
  const folders = [await folderWith(t, family()), await folderWith(t, family())] as const;
  const [one, four] = [
    await check(["--fix", "--jobs", "1"], { cwd: folders[0] }),
    await check(["--fix", "--jobs", "4"], { cwd: folders[1] }),
  ];
  assert.match(one.stderr, /^Fixed \d+ finding/);
  assert.deepEqual([four.stdout, four.stderr], [one.stdout, one.stderr]);
});

test("a check of everything in the corpus is the same in three threads", {
  skip: unlessShared("corpus/prs-xml"),
}, async () => {
  const args = ["--format", "json", sharedPath("corpus/prs-xml"), sharedPath("corpus/pages")];
  const [one, three] = [
    await check([...args, "--jobs", "1"]),
    await check([...args, "--jobs", "3"]),
  ];
  assert.ok(one.stdout.length > 10_000);
  assert.equal(three.stdout, one.stdout);
});

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  test(`${signal} ends a check that fixes at once, without a half-written file`, {
    skip: process.platform === "win32" && "it has no signals",
  }, async (t) => {
    const files = Array.from({ length: 2000 }, (_, i) => [`${1000 + i}.trial`, fixableRecord]);
    const cwd = await folderWith(t, Object.fromEntries(files));
    const args = ["check", "--today", day, "--fix", "--format", "ndjson", "--jobs", "2"];
    const child = start(args, { cwd });
    await once(child.stdout, "data");
    child.stdout.resume();
    child.kill(signal);
    const [ended] = (await once(child, "close")) as [number | null];
    assert.equal(ended, code);
    assert.equal(readdirSync(cwd).length, files.length);
  });
