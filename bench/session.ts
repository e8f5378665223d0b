import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { BenchClient } from "./client.ts";
import type { BenchDocument } from "./documents.ts";
import type { BenchServer } from "./servers.ts";

/** What a session measures: milliseconds, but bytes for the memory. */
export const measures = [
  "start",
  "open to diagnostics",
  "edit to diagnostics",
  "hover after an edit",
  "completion after an edit",
  "document symbols",
  "peak memory",
] as const;
export type Measure = (typeof measures)[number];

export type Samples = Record<Measure, number[]>;

export const noSamples = (): Samples =>
  Object.fromEntries(measures.map((measure) => [measure, []])) as never;

/** Each session makes this many edits of every kind that are measured, after some that are not. */
const cycles = 8;
const warmUpCycles = 2;

/** A fresh server opens the document and works on it; every answer is checked, outside the timing. */
export async function runSession(
  server: BenchServer,
  document: BenchDocument,
  samples: Samples,
): Promise<void> {
  const started = performance.now();
  const client = new BenchClient(server, document);
  const fail = (what: string): never => {
    throw new Error(`${server.name} ${what} (document of ${document.text.length} characters)`);
  };
  const timed = async <Answer>(measure: Measure | undefined, work: () => Promise<Answer>) => {
    const from = performance.now();
    const answer = await work();
    if (measure) samples[measure].push(performance.now() - from);
    return answer;
  };
  try {
    await client.initialize();
    samples.start.push(performance.now() - started);
    await client.configure();
    const report = await timed("open to diagnostics", async () => {
      await client.open();
      return client.diagnostics();
    });
    if (report.filter(document.isSeeded).length !== 1)
      fail(`does not report the seeded error, but ${JSON.stringify(report, null, 2)}`);
    for (let cycle = -warmUpCycles; cycle < cycles; cycle++) {
      const counted = (measure: Measure) => (cycle < 0 ? undefined : measure);
      const again = await timed(counted("edit to diagnostics"), async () => {
        await client.edit();
        return client.diagnostics();
      });
      if (!again.some(document.isSeeded)) fail("loses the seeded error after an edit");
      const hover = await timed(counted("hover after an edit"), async () => {
        await client.edit();
        return client.hover();
      });
      if (!hover) fail("shows nothing on hover");
      const completions = await timed(counted("completion after an edit"), async () => {
        await client.edit();
        return client.completions();
      });
      if (completions === 0) fail("completes nothing");
      const symbols = await timed(counted("document symbols"), () => client.symbols());
      if (symbols === 0) fail("has no symbols");
    }
    const memory = client.peakMemory();
    if (memory !== undefined) samples["peak memory"].push(memory);
    await client.stop();
  } catch (error) {
    throw new Error(`${server.name} failed`, { cause: error });
  } finally {
    client.kill();
  }
}

/** The time of a Node process that does nothing, in milliseconds. */
export async function bareNodeTime(): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - started;
}
