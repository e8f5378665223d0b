// `npm run bench [-- OPTIONS]`: our server beside vscode-json-language-server; see docs/benchmarks.md.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { readArguments } from "./arguments.ts";
import { documentIn, peerDocument } from "./documents.ts";
import { machineLine } from "./machine.ts";
import { emptyResult, type Results, tablesOf } from "./results.ts";
import { trialwright, vscodeJson } from "./servers.ts";
import { bareNodeTime, noSamples, runSession } from "./session.ts";

const { rounds, documents: cases, json, profiles } = readArguments(process.argv.slice(2));
const warmUpRounds = 2;

/** The rounds that do not count fill it, as the sessions before today's do for an author. */
const compiledCode = mkdtempSync(join(tmpdir(), "trialwright-bench-"));
process.once("exit", () => rmSync(compiledCode, { recursive: true }));
const own = trialwright(compiledCode, profiles);
const peer = vscodeJson;
const documents = cases.map(({ layout, kilobytes }) => ({
  own: documentIn(layout, kilobytes * 1000),
  peer: peerDocument(kilobytes * 1000),
}));
const results = cases.map(emptyResult);
const bareNode: number[] = [];

const machine = machineLine();
console.log(machine);
for (let round = -warmUpRounds; round < rounds; round++) {
  const counts = round >= 0;
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${rounds} `);
  const node = await bareNodeTime();
  if (counts) bareNode.push(node);
  for (const [i, result] of results.entries()) {
    const document = documents[i];
    if (!document) continue;
    // One session of each in turn, so that whatever else the machine does meets both alike.
    await runSession(own, document.own, counts ? result.own : noSamples());
    await runSession(peer, document.peer, counts ? result.peer : noSamples());
  }
}
if (process.stderr.isTTY) process.stderr.write("\r");

const all: Results = {
  machine,
  rounds,
  own: own.name,
  peer: peer.name,
  bareNode,
  documents: results,
};
console.log(`${rounds} rounds after ${warmUpRounds} that do not count\n\n${tablesOf(all)}`);
if (results.some((size) => size.own["peak memory"].length === 0))
  console.log("\nPeak memory is read from /proc/PID/status, which this system does not have.");
if (json) writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
