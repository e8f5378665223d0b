import { relative } from "node:path";
import process from "node:process";
import type { run } from "node:test";
import { spec } from "node:test/reporters";
import { projectRoot } from "../scripts/project.ts";

type TestsStream = ReturnType<typeof run>;

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Prints a line for each test file, every skip with its reason and every failure in full. */
export async function follow(tests: TestsStream): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  // Node's own reporter shows differences well; it is handed the failures only.
  const failures = new spec();
  failures.pipe(process.stdout, { end: false });
  tests.on("test:stdout", ({ message }) => process.stdout.write(message));
  tests.on("test:stderr", ({ message }) => process.stderr.write(message));
  tests.on("test:fail", (data) => failures.write({ type: "test:fail", data }));
  tests.on("test:pass", ({ name, file, skip, todo }) => {
    if (skip) console.log(`skipped: ${name}${because(skip)}`);
    if (todo) console.log(`to do, counted as skipped: ${name}${because(todo)}`);
    // Node passes a file that defines no test, and names that pass by the file.
    if (name !== file) return;
    console.log(`${shortened(file)} defines no test, counted as failed`);
    counts.failed++;
    counts.passed--;
  });
  tests.on("test:summary", ({ file, counts: { tests: all, passed, skipped, todo } }) => {
    // Failed, timed out or cancelled.
    const bad = all - passed - skipped - todo;
    if (file !== undefined) {
      const result = bad > 0 ? `${bad} FAILED, ${passed} passed` : `${passed} passed`;
      console.log(`${shortened(file)}: ${result}`);
      return;
    }
    counts.passed += passed;
    counts.failed += bad;
    counts.skipped += skipped + todo;
  });
  for await (const _ of tests);
  const printed = new Promise((resolve) => failures.once("end", resolve));
  failures.end();
  await printed;
  return counts;
}

const because = (reason: string | boolean) => (typeof reason === "string" ? ` (${reason})` : "");

const shortened = (file: string) => relative(projectRoot, file);
