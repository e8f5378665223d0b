import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { check, checkJson, folderWith, wrongRecord } from "./program.ts";

const code = "eligibility/age-order";
const number = "NCT09900417";

for (const jobs of ["1", "2"])
  test(`an entry that suppresses nothing in the record that it names is told (${jobs} threads)`, async (t) => {
    const entries = [
      { code, record: number, reason: "It is a test." },
      { code, record: number, path: "protocolSection.designModule", reason: "Nothing is there." },
      { code, record: "NCT01234567", reason: "The record is not checked." },
      { code: "outcome/title-is-aim", reason: "It names no record." },
      { code: "ipd/missing", record: number, reason: "The rule is off." },
    ];
    const suppress = entries.map((entry) => JSON.stringify(entry)).join(",\n");
    const config = `{ "rules": { "ipd/missing": "off" }, "suppress": [\n${suppress}\n] }`;
    const files = { "trialwright.config.json": config, "a.trial": wrongRecord };
    const cwd = await folderWith(t, { ...files, "b/c.trial": "A draft\nNCT ID: NCT09900425\n" });
    const run = await check(["--format", "json", "--jobs", jobs], { cwd });
    assert.doesNotMatch(run.stdout, /age-order/);
    assert.equal(
      run.stderr,
      `trialwright: trialwright.config.json:3:1: not needed: ${number} has no ${code} there, so the entry suppresses nothing\n`,
    );
    assert.equal(run.code, 1);
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
