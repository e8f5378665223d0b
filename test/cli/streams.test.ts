import assert from "node:assert/strict";
import { once } from "node:events";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { type TestContext, test } from "node:test";
import { Output } from "../../server/src/cli/output.ts";
import { Progress } from "../../server/src/cli/progress.ts";
import { check, cleanRecord, day, folderWith, projectRoot, start } from "./program.ts";

test("a reader that goes away ends the check quietly", {
  skip: process.platform === "win32",
}, async () => {
  // More than a pipe holds.
  const samples = Array.from({ length: 40 }, (_, i) => `--max-warnings=${i}`);
  const child = start(["check", "--today", day, "--format", "sarif", ...samples, "samples"], {
    cwd: projectRoot,
  });
  const stderr = text(child.stderr);
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  assert.deepEqual([code, signal, await stderr], [0, null, ""]);
});

/** A terminal that keeps what it is sent. */
function terminal(columns: number) {
  let written = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  });
  Object.assign(stream, { isTTY: true, columns, hasColors: () => false });
  return { output: new Output(stream as NodeJS.WriteStream), written: () => written };
}

/** Time goes on only as a test says, and no build server is around. */
function quietly(t: TestContext): () => void {
  let now = 0;
  t.mock.method(performance, "now", () => now);
  const { CI } = process.env;
  delete process.env.CI;
  t.after(() => {
    if (CI !== undefined) process.env.CI = CI;
  });
  return () => {
    now += 1000;
  };
}

test("progress is a bar that goes away again", (t) => {
  const wait = quietly(t);
  const { output, written } = terminal(60);
  const progress = new Progress(output, 200, 1000);
  progress.add(1, 10, 1);
  assert.equal(written(), "", "nothing before anyone wonders");
  wait();
  progress.add(49, 240, 70);
  progress.add(50, 250, 80);
  assert.equal(written(), "\r\u001B[K███████░░░░░░░░░░░░░░░░░░░░ 25% 50 of 200 files, 70 records");
  progress.clear();
  progress.clear();
  assert.ok(written().endsWith("records\r\u001B[K"));
});

for (const columns of [20, 40, 60, 200])
  test(`the bar fits a window of ${columns} columns`, (t) => {
    const wait = quietly(t);
    const { output, written } = terminal(columns);
    const progress = new Progress(output, 200, 1000);
    wait();
    progress.add(100, 500, 12345);
    const line = written().slice("\r\u001B[K".length);
    assert.ok(line.length > 5 && line.length < columns, line);
  });

test("little work, a build server and a dumb terminal show no progress", (t) => {
  const wait = quietly(t);
  const { output, written } = terminal(100);
  const [little, much] = [new Progress(output, 50, 1000), new Progress(output, 1, 1e9)];
  wait();
  little.add(10, 10, 10);
  assert.equal(written(), "");
  for (const [name, value] of [
    ["CI", "true"],
    ["TERM", "dumb"],
  ] as const) {
    const before = process.env[name];
    process.env[name] = value;
    new Progress(output, 200, 1e9).add(100, 1e8, 1);
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
  wait();
  assert.equal(written(), "");
  much.add(0, 5e8, 1);
  assert.match(written(), /50% 0 of 1 file, 1 record/);
});

test("away from a terminal many files show no progress", async (t) => {
  const names = Array.from({ length: 60 }, (_, i) => [`${i}.trial`, cleanRecord]);
  const { code, stderr } = await check([], { cwd: await folderWith(t, Object.fromEntries(names)) });
  assert.deepEqual([code, stderr], [0, ""]);
});
