import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createWriteStream, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import { test } from "node:test";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";
import { check, day, folderWith, type JsonReport, main, parsed, type Run } from "./program.ts";
import { studyJson } from "./studies.ts";

/** Larger than what is read whole although it has a study a line. */
const streamed = 5 * 1024 * 1024;

/** A study whose start date has a form that a safe fix mends. */
const mendable = (nctId: string) =>
  studyJson(nctId, `Study ${nctId}`).replace(
    '{"overallStatus"',
    '{"startDateStruct":{"date":"15/12/2020"},"overallStatus"',
  );

/** So many studies that their file is streamed; every hundredth is `special`. */
function manyLines(special: (i: number) => string): string[] {
  const filler = "word ".repeat(1000);
  const lines: string[] = [];
  for (let i = 0, length = 0; length < streamed; i++) {
    const nctId = `NCT${String(10_000_000 + i)}`;
    const usual = studyJson(nctId, `Study ${i}`).replace(
      '"briefTitle"',
      `"officialTitle":"${filler}","briefTitle"`,
    );
    lines.push(i % 100 === 50 ? special(i) : usual);
    length += usual.length;
  }
  return lines;
}

const json = (args: readonly string[], cwd: string) =>
  check(["--format", "json", ...args], { cwd });
const only = (report: JsonReport) => report.files[0] ?? assert.fail("no file");

test("a file that is streamed has the findings of its lines, at their places", async (t) => {
  const lines = manyLines((i) =>
    i === 50 ? '{"protocolSection": {"x": ' : mendable(`NCT${20_000_000 + i}`),
  );
  lines.splice(7, 0, "");
  const cwd = await folderWith(t, { "all.ndjson": `\uFEFF${lines.join("\r\n")}` });
  for (const jobs of ["1", "3"]) {
    const report = parsed(await json(["--jobs", jobs, "all.ndjson"], cwd));
    const { records, diagnostics, layout } = only(report);
    assert.equal(layout, "ctgov-json");
    const broken = diagnostics.filter(({ code }) => code === "ctgov-json/syntax");
    assert.deepEqual([...new Set(broken.map(({ range }) => range.start.line))], [51]);
    const dates = diagnostics.filter(({ code }) => code === "date/malformed");
    assert.deepEqual(
      dates.map(({ range }) => range.start.line),
      lines.flatMap((line, i) => (line.includes("15/12/2020") ? [i] : [])),
    );
    for (const { range } of dates) {
      const { line, character } = range.start;
      assert.equal(lines[line]?.slice(character, range.end.character), "15/12/2020");
    }
    assert.ok(records.length >= lines.length - 2);
  }
});

test("it says the same as the same lines in files that are read whole", async (t) => {
  const lines = manyLines((i) => mendable(`NCT${20_000_000 + i}`));
  const part = 200;
  const parts = Array.from({ length: Math.ceil(lines.length / part) }, (_, i) => [
    `part${100 + i}.ndjson`,
    `${lines.slice(i * part, (i + 1) * part).join("\n")}\n`,
  ]);
  const cwd = await folderWith(t, { "all.ndjson": lines.join("\n"), ...Object.fromEntries(parts) });
  const whole = only(parsed(await json(["all.ndjson"], cwd)));
  const divided = parsed(await json(["part*.ndjson"], cwd)).files;
  const places = (file: JsonReport["files"][number], before: number) =>
    file.diagnostics.map(({ code, message, path, range }) => [
      code,
      message,
      path,
      range.start.line + before,
      range.start.character,
    ]);
  assert.deepEqual(
    whole.records,
    divided.flatMap(({ records }) => records),
  );
  assert.deepEqual(
    places(whole, 0),
    divided.flatMap((file, i) => places(file, i * part)),
  );
});

test("--fix writes a streamed file anew, and only the lines that it mends", async (t) => {
  const lines = manyLines((i) => mendable(`NCT${20_000_000 + i}`));
  const before = `\uFEFF${lines.join("\r\n")}\r\n`;
  const cwd = await folderWith(t, { "all.ndjson": before });
  const run = await json(["--fix", "--jobs", "2", "all.ndjson"], cwd);
  const mended = lines.filter((line) => line.includes("15/12/2020")).length;
  assert.ok(mended > 5);
  assert.equal(run.stderr, `Fixed ${mended} findings in 1 file.\n`);
  const after = readFileSync(join(cwd, "all.ndjson"), "utf8");
  assert.equal(after, before.replaceAll("15/12/2020", "2020-12-15"));
  assert.deepEqual(readdirSync(cwd), ["all.ndjson"]);
  assert.ok(!only(parsed(run)).diagnostics.some(({ code }) => code === "date/malformed"));
});

test("a streamed file without a safe fix is not written", async (t) => {
  const cwd = await folderWith(t, {
    "all.ndjson": manyLines((i) => studyJson(`NCT${20_000_000 + i}`, `Study 2${i}`)).join("\n"),
  });
  const path = join(cwd, "all.ndjson");
  const { ino, mtimeNs } = statSync(path, { bigint: true });
  assert.match((await json(["--fix", "all.ndjson"], cwd)).stderr, /Nothing could be fixed/);
  const now = statSync(path, { bigint: true });
  assert.deepEqual([now.ino, now.mtimeNs], [ino, mtimeNs]);
});

const corpus = "corpus/ctgov-v2.ndjson.gz";

/** The check with a heap of so many MB. */
async function withHeap(megabytes: number, args: readonly string[], cwd: string): Promise<Run> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, main, "check", "--today", day, ...args],
    { cwd },
  );
  const [bytes, stderr, code] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { code, bytes, stdout: bytes.toString(), stderr: stderr.toString() };
}

test("sixty megabytes of real records take a heap in which not even a third of them has room", {
  skip: unlessShared(corpus),
}, async (t) => {
  const cwd = await folderWith(t);
  const studies = readSharedLines<unknown>(corpus).map((study) => JSON.stringify(study));
  const file = createWriteStream(join(cwd, "all.ndjson"));
  for (const _ of [1, 2]) for (const study of studies) file.write(`${study}\n`);
  file.end();
  await finished(file);
  assert.ok(statSync(join(cwd, "all.ndjson")).size > 60e6);
  const run = await withHeap(48, ["--format", "ndjson", "--jobs", "1", "all.ndjson"], cwd);
  const summary = JSON.parse(run.stdout.trimEnd().split("\n").at(-1) ?? "") as { records: number };
  assert.deepEqual([run.stderr, summary.records], ["", 2 * studies.length]);

  // The same heap, with a third of it as one text.
  writeFileSync(join(cwd, "search.json"), `{"studies":[${studies.slice(0, 900).join(",")}]}`);
  const whole = await withHeap(48, ["--format", "ndjson", "--jobs", "1", "search.json"], cwd);
  assert.notEqual(whole.code, 0);
  assert.match(whole.stderr, /heap out of memory/);
});
