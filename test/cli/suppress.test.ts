import assert from "node:assert/strict";
import { readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { check, checkJson, folderWith, type Run, wrongRecord } from "./program.ts";

const code = "eligibility/age-order";
const number = "NCT09900417";

/** Configures with an entry a line, from line 2 on. */
function configWith(entries: readonly object[], rules = {}): string {
  const suppress = entries.map((entry) => JSON.stringify(entry)).join(",\n");
  return `{ "rules": ${JSON.stringify(rules)}, "suppress": [\n${suppress}\n] }`;
}

/** The lines of entries that a run calls not needed. */
function told({ stderr }: Run): string[] {
  return [...stderr.matchAll(/config\.json:(\d+):1: not needed: /g)].map(([, line = ""]) => line);
}

const other = "A draft\nNCT ID: NCT09900425\n";
const reason = "It is a test.";

for (const jobs of ["1", "2"])
  test(`entries that suppress nothing are told (${jobs} threads)`, async (t) => {
    const entries = [
      { code, record: number, reason },
      { code, record: number, path: "protocolSection.designModule", reason },
      { code, record: "NCT01234567", reason: "There is no such record." },
      { code: "outcome/title-is-aim", reason: "It names no record." },
      { code: "ipd/missing", record: number, reason: "The rule is off." },
      { code: "ipd/missing", reason: "The rule is off." },
      { code: "sponsor/lead-missing", reason: "Of use in one of the two." },
    ];
    const config = configWith(entries, { "ipd/missing": "off" });
    const files = { "trialwright.config.json": config, "a.trial": wrongRecord };
    const cwd = await folderWith(t, { ...files, "b/c.trial": other });
    const run = await check(["--format", "json", "--jobs", jobs], { cwd });
    assert.doesNotMatch(run.stdout, /age-order/);
    assert.equal(
      run.stderr,
      `trialwright: trialwright.config.json:3:1: not needed: ${number} has no ${code} there, so the entry suppresses nothing
trialwright: trialwright.config.json:4:1: not needed: No record in this folder or below is NCT01234567, so the entry suppresses nothing
trialwright: trialwright.config.json:5:1: not needed: No record in this folder or below has outcome/title-is-aim, so the entry suppresses nothing
`,
    );
    assert.equal(run.code, 1);
    // What is not checked may need an entry that names no record.
    assert.deepEqual(told(await check(["--jobs", jobs, "a.trial"], { cwd })), ["3"]);
    assert.deepEqual(told(await check(["--jobs", jobs, "b"], { cwd })), []);
    const all = ["a.trial", "b/c.trial", "trialwright.config.json"];
    assert.deepEqual(told(await check(["--jobs", jobs, ...all], { cwd })), ["3", "4", "5"]);
  });

test("an entry for all records is not called unneeded where a file cannot be read", async (t) => {
  const entries = [{ code: "outcome/title-is-aim", reason }];
  const files = { "trialwright.config.json": configWith(entries), "a.trial": wrongRecord };
  const cwd = await folderWith(t, files);
  assert.deepEqual(told(await check([], { cwd })), ["2"]);
  await symlink("nowhere.trial", join(cwd, "lost.trial"));
  assert.deepEqual(told(await check([], { cwd })), []);
});

test("a folder with a configuration of its own does not count for the one above", async (t) => {
  const entries = [{ code, reason }];
  const cwd = await folderWith(t, {
    "trialwright.config.json": configWith(entries),
    "a.trial": other,
    "own/trialwright.config.json": configWith(entries),
    "own/b.trial": wrongRecord,
  });
  const run = await check([], { cwd });
  assert.deepEqual(told(run), ["2"]);
  assert.match(run.stderr, /^trialwright: trialwright\.config\.json:2:1: /);
});

test("an entry about other files is judged by a run over all of them", async (t) => {
  const entries = [{ code: "related/brief-title-reused", record: "NCT09900425", reason }];
  const twin = wrongRecord.replace(number, "NCT09900425");
  const files = { "trialwright.config.json": configWith(entries), "a.trial": wrongRecord };
  const cwd = await folderWith(t, { ...files, "b.trial": twin });
  assert.deepEqual(told(await check([], { cwd })), []);
  assert.deepEqual(told(await check(["b.trial"], { cwd })), []);
  await rm(join(cwd, "a.trial"));
  assert.deepEqual(told(await check([], { cwd })), ["2"]);
});

test("entries that suppress nothing are not told where their code is off", async (t) => {
  const rules = { "suppression/unused": "off" };
  const config = configWith([{ code: "outcome/title-is-aim", reason }], rules);
  const cwd = await folderWith(t, { "trialwright.config.json": config, "a.trial": wrongRecord });
  assert.deepEqual(told(await check([], { cwd })), []);
});

test("comments suppress, and --fix removes those that suppress nothing", async (t) => {
  const suppressed = wrongRecord.replace(
    /^(?=Minimum Age)/m,
    `<!-- trialwright-ignore ${code}, sponsor/lead-missing: as agreed -->\n`,
  );
  assert.notEqual(suppressed, wrongRecord);
  const cwd = await folderWith(t, { "a.trial": suppressed });
  const codes = async () =>
    (await checkJson([], { cwd })).files[0]?.diagnostics.map((each) => each.code) ?? [];
  const before = await codes();
  assert.ok(!before.includes(code) && before.includes("suppression/unused"), before.join());
  await check(["--fix"], { cwd });
  const fixed = await readFile(join(cwd, "a.trial"), "utf8");
  assert.match(fixed, new RegExp(`<!-- trialwright-ignore ${code}: as agreed -->`));
  const after = await codes();
  assert.ok(!after.includes(code) && !after.includes("suppression/unused"), after.join());
});
