import assert from "node:assert/strict";
import { test } from "node:test";
import { check, cleanRecord, folderWith, parsed, recordWith, wrongRecord } from "./program.ts";

/** One warning and no error. */
const doubtfulRecord = recordWith({
  "Measure: Change from baseline in serum ferritin": "Measure: To evaluate serum ferritin",
});

const cases = [
  ["no findings", { "a.trial": cleanRecord }, [], 0],
  ["no records at all", { "a.md": "notes" }, [], 0],
  ["an error", { "a.trial": wrongRecord }, [], 1],
  ["warnings alone", { "a.trial": doubtfulRecord }, [], 0],
  ["as many warnings as allowed", { "a.trial": doubtfulRecord }, ["--max-warnings", "1"], 0],
  ["more warnings than allowed", { "a.trial": doubtfulRecord }, ["--max-warnings", "0"], 1],
  [
    "warnings that --quiet hides",
    { "a.trial": doubtfulRecord },
    ["--quiet", "--max-warnings", "0"],
    1,
  ],
  ["a file that is not there", { "a.trial": cleanRecord }, ["a.trial", "b.trial"], 2],
  [
    "an error beside a file that is not there",
    { "a.trial": wrongRecord },
    ["a.trial", "b.trial"],
    2,
  ],
  ["a named file that is no record", { "a.txt": "notes" }, ["a.txt"], 0],
  ["a pattern that nothing matches", { "a.trial": cleanRecord }, ["*.txt"], 2],
] as const;

for (const [what, files, args, code] of cases)
  test(`${what}: exit code ${code}`, async (t) => {
    const run = await check([...args], { cwd: await folderWith(t, files) });
    assert.equal(run.code, code, run.stdout + run.stderr);
  });

test("too many warnings are told on standard error", async (t) => {
  const cwd = await folderWith(t, { "a.trial": doubtfulRecord });
  const { stderr } = await check(["--max-warnings", "0"], { cwd });
  assert.match(stderr, /1 warning, and --max-warnings allows 0/);
});

test("--quiet lists errors only and counts everything", async (t) => {
  const cwd = await folderWith(t, { "a.trial": doubtfulRecord, "b.trial": wrongRecord });
  const report = parsed(await check(["--quiet", "--format", "json"], { cwd }));
  const listed = report.files.flatMap(({ diagnostics }) => diagnostics);
  assert.deepEqual(
    listed.map(({ code, severity }) => [code, severity]),
    [["eligibility/age-order", "error"]],
  );
  assert.deepEqual([report.summary.errors, report.summary.warnings], [1, 1]);
  const pretty = await check(["--quiet"], { cwd });
  assert.doesNotMatch(pretty.stdout, /outcome\/title-is-aim/);
  assert.match(pretty.stdout, /1 error, 1 warning \(not shown\)/);
});

test("--profile decides how severe findings are", async (t) => {
  const record = recordWith({ "Protocol ID: SAI-CARD-2025-011\n": "" });
  const cwd = await folderWith(t, { "a.trial": record });
  const severities: (string | undefined)[] = [];
  for (const profile of ["register", "draft"]) {
    const report = parsed(await check(["--format", "json", "--profile", profile], { cwd }));
    assert.equal(report.files[0]?.records[0]?.profile, profile);
    severities.push(report.files[0]?.diagnostics[0]?.severity);
  }
  assert.deepEqual(severities, ["error", "warning"]);
});

test("--today decides what has passed", async (t) => {
  const cwd = await folderWith(t, { "a.trial": cleanRecord });
  const later = await check(["--today", "2031-01-01", "--format", "json"], { cwd });
  const codes = parsed(later).files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code }) => code),
  );
  assert.ok(codes.length > 0, "nothing has passed by 2031");
});
