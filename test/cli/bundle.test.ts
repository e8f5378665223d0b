import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { promisify } from "node:util";
import { checkJson, day, folderWith, projectRoot, trialwright } from "./program.ts";

/** `npm test` builds it first. */
const bundle = join(projectRoot, "dist", "cli.js");
const run = promisify(execFile);
const built = (args: readonly string[], cwd: string) =>
  run(process.execPath, [bundle, ...args], { cwd, maxBuffer: 1 << 26 }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );

test("the built program finds what the source finds, from anywhere", async (t) => {
  const cwd = await folderWith(t);
  const args = [join(projectRoot, "samples"), "--format", "json", "--today", day];
  const { stdout } = await built(["check", ...args], cwd);
  assert.deepEqual(JSON.parse(stdout), await checkJson(args, { cwd }));
});

test("the built program finds its pages and its version", async (t) => {
  const cwd = await folderWith(t);
  const { stdout } = await built(["explain", "status/missing"], cwd);
  assert.equal(stdout, (await trialwright(["explain", "status/missing"])).stdout);
  assert.match((await built(["--version"], cwd)).stdout, /^\d+\.\d+\.\d+\n$/);
});
