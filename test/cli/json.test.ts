import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  check,
  checkJson,
  cleanRecord,
  folderWith,
  parsed,
  projectRoot,
  wrongRecord,
} from "./program.ts";

const schema = JSON.parse(
  readFileSync(join(projectRoot, "docs", "cli-output.schema.json"), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

function assertValid(report: unknown): void {
  assert.ok(validate(report), JSON.stringify(validate.errors, undefined, 1));
}

test("the samples give JSON as docs/cli-output.schema.json describes it", async () => {
  const report = await checkJson(["samples"]);
  assertValid(report);
  assert.ok(report.files.some(({ diagnostics }) => diagnostics.length > 10));
  assert.equal(report.summary.files, report.files.length);
});

test("the example of docs/cli.md is as the schema says", () => {
  const page = readFileSync(join(projectRoot, "docs", "cli.md"), "utf8");
  assertValid(JSON.parse(/```json\n([^`]*)```/.exec(page)?.[1] ?? ""));
});

test("the form is exactly that of the documentation", async (t) => {
  const cwd = await folderWith(t, { "a.trial": wrongRecord });
  const line = wrongRecord.slice(0, wrongRecord.indexOf("70 Years")).split("\n").length - 1;
  const { files, ...rest } = await checkJson(["--profile", "update"], { cwd });
  const [{ diagnostics, ...file } = assert.fail("no file")] = files;
  const [{ message, fixes, ...diagnostic } = assert.fail("no finding")] = diagnostics;
  assert.deepEqual(rest, {
    version: 1,
    summary: { files: 1, records: 1, errors: 1, warnings: 0, informations: 0, hints: 0 },
  });
  assert.deepEqual(file, {
    path: "a.trial",
    layout: "page",
    records: [{ nctId: "NCT09900417", profile: "update" }],
    unrecognised: 0,
  });
  assert.deepEqual(diagnostic, {
    code: "eligibility/age-order",
    severity: "error",
    record: 0,
    path: "/protocolSection/eligibilityModule/minimumAge",
    range: { start: { line, character: 13 }, end: { line, character: 21 } },
    docs: "docs/rules/eligibility/age-order.md",
  });
  assert.match(message, /minimum age, 70 Years/);
  assert.deepEqual(fixes[0]?.safe, false);
});

test("files that could not be checked are in the report with the reason", async (t) => {
  const cwd = await folderWith(t, { "a.txt": "notes", "b.trial": cleanRecord });
  const run = await check(["--format", "json", "a.txt", "b.trial", "c.trial"], { cwd });
  const report = parsed(run);
  assertValid(report);
  assert.deepEqual(
    report.files.map(({ path, layout, problem }) => [path, layout, problem?.kind]),
    [
      ["b.trial", "page", undefined],
      ["a.txt", null, "unrecognised"],
      ["c.trial", null, "unreadable"],
    ],
  );
  assert.equal(report.summary.files, 1);
  assert.match(run.stderr, /a\.txt: not checked.*\n.*c\.trial: cannot be read/);
});

test("no files give a valid report", async (t) => {
  const report = await checkJson([], { cwd: await folderWith(t) });
  assertValid(report);
  assert.deepEqual(report.files, []);
});

test("the order is always the same", async () => {
  const args = ["--format", "json", "samples"];
  const [first, second] = [await check(args), await check([...args, "samples/family"])];
  assert.equal(first.stdout, second.stdout);
  const paths = parsed(first).files.map(({ path }) => path);
  assert.deepEqual(paths, paths.toSorted());
});
