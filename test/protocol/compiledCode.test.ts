import assert from "node:assert/strict";
import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { projectRoot, withServer } from "./client.ts";

const seed = readFileSync(join(projectRoot, "samples", "000_cd453c2458656e53.txt"), "utf8");

describe("the server with a folder for its compiled code", () => {
  let parent = "";
  before(async () => {
    parent = await mkdtemp(join(tmpdir(), "trialwright-"));
  });
  after(() => rm(parent, { recursive: true }));

  const folder = () => join(parent, "code");
  const file = () => join(folder(), "server.cjs.code");
  /** Another file with each writing. */
  const written = () => statSync(file()).ino;

  async function session(compiledCodeIn = folder()): Promise<number> {
    let findings = 0;
    await withServer({ settings: { today: "2026-06-01" }, compiledCodeIn }, async (server) => {
      await server.open("file:///seed.txt", seed);
      findings = (await server.findings("file:///seed.txt")).length;
    });
    assert.ok(findings > 10, `${findings} findings`);
    return findings;
  }

  test("keeps it when it ends, and takes it at the next start", async () => {
    const findings = await session();
    const first = written();
    assert.equal(await session(), findings);
    // What V8 refuses is written again.
    assert.equal(written(), first);
  });

  test("does without a file that is cut off, or changed, and writes it again", async () => {
    await session();
    for (const spoil of [
      () => truncateSync(file(), 1000),
      () => truncateSync(file(), 3),
      () => {
        const content = readFileSync(file());
        content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 0xff;
        writeFileSync(file(), content);
      },
    ]) {
      const whole = readFileSync(file());
      spoil();
      const spoilt = readFileSync(file());
      await session();
      assert.ok(!readFileSync(file()).equals(spoilt));
      assert.ok(readFileSync(file()).length > whole.length / 2);
    }
  });

  test("does without a folder that cannot be made", async () => {
    const taken = join(parent, "taken");
    writeFileSync(taken, "");
    await session(taken);
    assert.equal(readFileSync(taken, "utf8"), "");
  });
});
