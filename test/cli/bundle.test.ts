import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { promisify } from "node:util";
import { checkJson, day, folderWith, projectRoot, trialwright } from "./program.ts";

/* All other tests of the command line run the built program; here it is held against its source. */

const source = join(projectRoot, "server", "src", "cli", "main.ts");
const run = promisify(execFile);
const fromSource = (args: readonly string[], cwd: string) =>
  run(process.execPath, [source, ...args], { cwd, maxBuffer: 1 << 26 }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );

test("the built program finds what the source finds, from anywhere", async (t) => {
  const cwd = await folderWith(t);
  const args = [join(projectRoot, "samples"), "--format", "json", "--today", day];
  const { stdout } = await fromSource(["check", ...args], cwd);
  assert.deepEqual(await checkJson(args, { cwd }), JSON.parse(stdout));
});

test("the built program finds its pages and its version", async (t) => {
  const cwd = await folderWith(t);
  const { stdout } = await fromSource(["explain", "status/missing"], cwd);
  assert.equal((await trialwright(["explain", "status/missing"], { cwd })).stdout, stdout);
  assert.match((await trialwright(["--version"], { cwd })).stdout, /^\d+\.\d+\.\d+\n$/);
});
