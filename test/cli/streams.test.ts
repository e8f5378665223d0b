import assert from "node:assert/strict";
import { once } from "node:events";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { test } from "node:test";
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

/** A terminal of a hundred columns that keeps what it is sent. */
function terminal() {
  let written = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  });
  Object.assign(stream, { isTTY: true, columns: 100, hasColors: () => false });
  return { output: new Output(stream as NodeJS.WriteStream), written: () => written };
}

test("progress is one line that goes away again", async () => {
  const { output, written } = terminal();
  const progress = new Progress(output, 200);
  await progress.show("Checking", 7);
  await progress.show("Checking", 8);
  await progress.clear();
  await progress.clear();
  assert.equal(written(), "\r\u001B[KChecking 7 of 200 …\r\u001B[K");
});

test("a few files show no progress", async () => {
  const { output, written } = terminal();
  await new Progress(output, 50).show("Checking", 1);
  assert.equal(written(), "");
});

test("away from a terminal many files show no progress", async (t) => {
  const names = Array.from({ length: 60 }, (_, i) => [`${i}.trial`, cleanRecord]);
  const { code, stderr } = await check([], { cwd: await folderWith(t, Object.fromEntries(names)) });
  assert.deepEqual([code, stderr], [0, ""]);
});
