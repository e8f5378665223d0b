import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";

test("the grammar is the one that its script writes", () => {
  const script = join(projectRoot, "scripts/generate-grammar.ts");
  const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
});
