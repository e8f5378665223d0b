import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import process from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

test("rules and pages agree, and the list and table of the rules are up to date", async () => {
  const script = fileURLToPath(new URL("../../scripts/generate-rules.ts", import.meta.url));
  await assert.doesNotReject(promisify(execFile)(process.execPath, [script, "--check"]));
});
