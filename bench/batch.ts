// `npm run bench:batch`: checking all records of the corpus beside JSON.parse and beside ajv.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Ajv } from "ajv";
import { projectRoot } from "../scripts/project.ts";
import { ctgovJson } from "../server/src/layouts/ctgov-json/layout.ts";
import { checkRecord } from "../server/src/rules/check.ts";
import { countInWords, texts } from "./corpus.ts";
import { machineLine } from "./machine.ts";
import { summaryOf } from "./statistics.ts";
import { studySchema } from "./studySchema.ts";

const rounds = 7;
const warmUpRounds = 2;
const options = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;

const validate = new Ajv({ allErrors: true }).compile(studySchema());

/** Each is done with every text, one after the other; nothing is kept. */
const work: Readonly<Record<string, (text: string) => unknown>> = {
  "JSON.parse": (text) => JSON.parse(text),
  "JSON.parse and ajv with the schema of the bench": (text) => validate(JSON.parse(text)),
  "read as ctgov-json, without a check": (text) => ctgovJson.parse(text),
  "read and checked by every rule": (text) =>
    ctgovJson.parse(text).records.map((record) => checkRecord(record, options)),
};

const folder = mkdtempSync(join(tmpdir(), "trialwright-batch-"));
const file = join(folder, "records.ndjson");
writeFileSync(file, `${texts.join("\n")}\n`);

/** The whole program, its start included; its report is read by nobody. */
async function program(...args: readonly string[]): Promise<void> {
  const cli = join(projectRoot, "dist", "cli.js");
  const child = spawn(process.execPath, [cli, "check", "--format", "json", ...args, file], {
    stdio: "ignore",
  });
  await once(child, "exit");
}

const programs: Readonly<Record<string, () => Promise<void>>> = {
  "trialwright check --jobs 1": () => program("--jobs", "1"),
  "trialwright check --jobs 2": () => program("--jobs", "2"),
};

async function milliseconds(run: () => void | Promise<void>): Promise<number> {
  const samples: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round++) {
    const start = performance.now();
    await run();
    if (round >= 0) samples.push(performance.now() - start);
  }
  return summaryOf(samples)?.median ?? Number.NaN;
}

const rows: string[] = [];
let base = Number.NaN;
const runs = Object.entries(work).map(([name, one]) => {
  const run = () => {
    for (const text of texts) one(text);
  };
  return [name, run] as const;
});
for (const [name, run] of [...runs, ...Object.entries(programs)]) {
  const time = await milliseconds(run);
  if (Number.isNaN(base)) base = time;
  rows.push(`| ${name} | ${time.toFixed(0)} | ${(time / base).toFixed(2)} |`);
}
rmSync(folder, { recursive: true });
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
console.log(`${machineLine()}
${countInWords}, ${megabytes.toFixed(1)} MB; medians of ${rounds} rounds

| | ms | times JSON.parse |
|---|--:|--:|
${rows.join("\n")}`);
