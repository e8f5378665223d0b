// `npm test [-- PART…]`: every test, or those in files whose path contains one of the parts.
// The last line is always `N passed, N failed, N skipped`.
import { globSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { run } from "node:test";
import { ensureDebianPackages } from "../scripts/debian-packages.ts";
import { projectRoot } from "../scripts/project.ts";
import { prepareVsCodeServer } from "../scripts/vscode-install.ts";
import { type Counts, follow } from "./report.ts";

/** A file that takes longer hangs. */
const fileDeadline = 15 * 60_000;

const total: Counts = { passed: 0, failed: 0, skipped: 0 };

async function runFiles(files: readonly string[], concurrency: number): Promise<void> {
  if (files.length === 0) return;
  const counts = await follow(run({ files, concurrency, timeout: fileDeadline }));
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** A tool that cannot be had is one failure; the tests that need no tool still run. */
async function prepared(what: string, prepare: () => Promise<unknown>): Promise<boolean> {
  try {
    await prepare();
    return true;
  } catch (error) {
    console.error(`${what} failed: ${error instanceof Error ? error.message : error}`);
    total.failed++;
    return false;
  }
}

const parts = process.argv.slice(2);
const files = globSync("test/**/*.test.ts", { cwd: projectRoot })
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .map((file) => join(projectRoot, file))
  .sort();
const inVsCode = files.filter((file) => file.startsWith(join(projectRoot, "test", "vscode")));
const others = files.filter((file) => !inVsCode.includes(file));

if (files.length === 0) {
  console.error(`No test file's path contains ${parts.join(" or ")}.`);
  total.failed++;
}
if (others.length > 0)
  await prepared("Getting the tools for the tests", () =>
    ensureDebianPackages(["neovim", "libxml2-utils"], console.log),
  );
await runFiles(others, 2);
// After the others and one by one: a VS Code and a browser have both cores busy.
if (inVsCode.length > 0) {
  const ready = await prepared("Preparing VS Code", async () => {
    await ensureDebianPackages(["chromium"], console.log);
    await prepareVsCodeServer(console.log);
  });
  if (ready) await runFiles(inVsCode, 1);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
