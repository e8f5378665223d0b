import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { check, checkJson, cleanRecord, day, folderWith, projectRoot, start } from "./program.ts";
import { brokenXml, studyJson } from "./studies.ts";

const schema = JSON.parse(
  readFileSync(join(projectRoot, "docs", "cli-output.schema.json"), "utf8"),
) as { readonly $id?: string };
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
ajv.addSchema({ ...schema, $id: "output" });
const validate = ajv.compile({ $ref: "output#/$defs/line" });

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly record?: number;
  readonly nctId?: string | null;
  readonly layout?: string;
  readonly diagnostics?: readonly { readonly record: number; readonly code: string }[];
  readonly [name: string]: unknown;
}

function linesOf(text: string): Line[] {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => {
    const value = JSON.parse(line) as Line;
    assert.ok(validate(value), `${line}\n${JSON.stringify(validate.errors, undefined, 1)}`);
    return value;
  });
}

const ndjson = (args: readonly string[], cwd: string) =>
  check(["--format", "ndjson", ...args], { cwd });

test("each record is a line, then come what could not be checked and the summary", async (t) => {
  const cwd = await folderWith(t, {
    "a.json": `[${studyJson("NCT00000001")},${studyJson("NCT00000002")}]`,
    "b.trial": cleanRecord,
    "c.xml": brokenXml,
    "d.txt": "notes",
  });
  const run = await ndjson(["a.json", "b.trial", "c.xml", "d.txt", "e.trial"], cwd);
  const lines = linesOf(run.stdout);
  assert.deepEqual(
    lines.map(({ type, path, record, nctId }) => [type, path, record, nctId]),
    [
      ["record", "a.json", 0, "NCT00000001"],
      ["record", "a.json", 1, "NCT00000002"],
      ["record", "b.trial", 0, "NCT09900417"],
      ["text", "c.xml", undefined, undefined],
      ["problem", "d.txt", undefined, undefined],
      ["problem", "e.trial", undefined, undefined],
      ["summary", undefined, undefined, undefined],
    ],
  );
  for (const { diagnostics = [], record } of lines)
    for (const diagnostic of diagnostics) assert.equal(diagnostic.record, record ?? 0);
});

test("the lines say what --format json says", async () => {
  const { stdout } = await ndjson(["samples"], projectRoot);
  const { files, summary } = await checkJson(["samples"]);
  const lines = linesOf(stdout);
  assert.deepEqual(
    lines.flatMap(({ path, diagnostics = [] }) => diagnostics.map((each) => [path, each])),
    files.flatMap(({ path, diagnostics }) => diagnostics.map((each) => [path, each])),
  );
  const { type: _, version: __, ...counts } = lines.at(-1) ?? assert.fail();
  assert.deepEqual(counts, summary);
});

test("the example of docs/cli.md is as the schema says", () => {
  const page = readFileSync(join(projectRoot, "docs", "cli.md"), "utf8");
  const example = /```json lines\n([^`]*)```/.exec(page)?.[1] ?? "";
  assert.equal(linesOf(example).length, 3);
});

test("the records of a large file are told while it is read", {
  skip: process.platform === "win32" && "it has no such pipes",
}, async (t) => {
  const line = `${studyJson("NCT00000001", "word ".repeat(2000))}\n`;
  const cwd = await folderWith(t, { "a.ndjson": line.repeat(1500) });
  const child = start(["check", "--today", day, "--format", "ndjson", "a.ndjson"], { cwd });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  // A pipe holds less than a hundredth of it, so that the program waits for its reader here.
  await truncate(join(cwd, "a.ndjson"), line.length);
  let count = 1;
  for await (const _ of lines) count++;
  assert.ok(count < 1500, `${count} lines although the file was cut`);
});
