import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { peerDocument } from "../../bench/documents.ts";
import type { Results } from "../../bench/results.ts";
import { vscodeJson } from "../../bench/servers.ts";
import { measures, noSamples, runSession } from "../../bench/session.ts";
import { runCommand } from "../../scripts/command.ts";
import { projectRoot } from "../../scripts/project.ts";

/** Says nothing about the times themselves: a slow machine is no fault. */
test("a short bench proves both servers and gives finite numbers", async () => {
  const folder = await mkdtemp(join(tmpdir(), "trialwright-bench-"));
  try {
    const file = join(folder, "results.json");
    const program = join(projectRoot, "bench", "run.ts");
    const args = [
      program,
      "--rounds",
      "1",
      "--documents",
      "page:12,json:20,xml:20",
      "--json",
      file,
    ];
    const printed = await runCommand(process.execPath, args);
    assert.match(printed, /\| edit to diagnostics, ms \|( \d+\.\d+ \|){5}/);
    const results = JSON.parse(await readFile(file, "utf8")) as Results;
    assert.deepEqual(
      results.documents.map(({ layout, kilobytes }) => [layout, kilobytes]),
      [
        ["page", 12],
        ["json", 20],
        ["xml", 20],
      ],
    );
    for (const document of results.documents)
      for (const measure of measures)
        for (const side of ["own", "peer"] as const)
          assertFinite(document[side][measure], `${side}, ${measure}`);
    assertFinite(results.bareNode, "bare Node");
  } finally {
    await rm(folder, { recursive: true });
  }
});

function assertFinite(samples: readonly number[], what: string): void {
  const known = what.endsWith("peak memory") ? process.platform === "linux" : true;
  assert.equal(samples.length > 0, known, what);
  assert.ok(
    samples.every((sample) => Number.isFinite(sample) && sample > 0),
    `${what}: ${samples}`,
  );
}

for (const args of [
  ["--rounds", "0"],
  ["--documents", "page:x"],
  ["--documents", "text:12"],
  ["--fast"],
])
  test(`${args.join(" ")} ends with a usage line`, async () => {
    const program = join(projectRoot, "bench", "run.ts");
    await assert.rejects(
      runCommand(process.execPath, [program, ...args]),
      /exit code 2\n.*Usage: /s,
    );
  });

test("a peer that does not report the seeded error ends the bench", async () => {
  const blind = { ...vscodeJson, settings: { json: { validate: { enable: true }, schemas: [] } } };
  await assert.rejects(runSession(blind, peerDocument(12_000), noSamples()), (error: Error) =>
    /does not report the seeded error/.test(String(error.cause)),
  );
});
