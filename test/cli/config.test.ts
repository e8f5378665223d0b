import assert from "node:assert/strict";
import { test } from "node:test";
import { check, checkJson, folderWith, trialwright, wrongRecord } from "./program.ts";

const config = JSON.stringify({
  rules: { "eligibility/age-order": "hint" },
  profiles: [{ files: ["drafts/**"], profile: "draft" }],
});

for (const jobs of ["1", "2"])
  test(`the nearest configuration above each file counts (${jobs} threads)`, async (t) => {
    const cwd = await folderWith(t, {
      "a.trial": wrongRecord,
      "in/trialwright.config.json": config,
      "in/b.trial": wrongRecord,
      "in/drafts/c.trial": wrongRecord,
    });
    const { files } = await checkJson(["--jobs", jobs], { cwd });
    const ageOrder = ({ diagnostics }: (typeof files)[number]) =>
      diagnostics.find(({ code }) => code === "eligibility/age-order")?.severity;
    assert.deepEqual(
      files.map((file) => [file.path, file.records[0]?.profile, ageOrder(file)]),
      [
        ["a.trial", "update", "error"],
        ["in/b.trial", "update", "hint"],
        ["in/drafts/c.trial", "draft", "hint"],
      ],
    );
  });

test("the command line goes before the configuration", async (t) => {
  const cwd = await folderWith(t, {
    "trialwright.config.json": JSON.stringify({ profile: "draft", today: "2031-01-01" }),
    "a.trial": wrongRecord,
  });
  const profileWith = async (args: string[]) =>
    (await checkJson(args, { cwd })).files[0]?.records[0]?.profile;
  assert.equal(await profileWith([]), "draft");
  assert.equal(await profileWith(["--profile", "complete"]), "complete");
  const late = await trialwright(["check", "--format", "json"], { cwd });
  const now = await check(["--format", "json"], { cwd });
  assert.match(late.stdout, /2031/);
  assert.doesNotMatch(now.stdout, /2031/);
});

test("a mistake in the configuration is told once with its place, and fails", async (t) => {
  const cwd = await folderWith(t, {
    "trialwright.config.json":
      '{\n  "profil": "draft",\n  "rules": { "eligibility/age-order": "off" }\n}',
    "a.trial": wrongRecord,
    "b/c.trial": wrongRecord.replace("NCT09900417", "NCT09900425"),
  });
  const run = await check(["--format", "json"], { cwd });
  assert.equal(run.code, 2);
  assert.match(
    run.stderr,
    /^trialwright: trialwright\.config\.json:2:\d+: not followed: There is no setting "profil"\.[^\n]*\n$/,
  );
  assert.doesNotMatch(run.stdout, /age-order/);
});

test("standard input is configured by where it is said to be from", async (t) => {
  const cwd = await folderWith(t, { "in/trialwright.config.json": config });
  const run = await check(["--stdin", "--stdin-filename", "in/a.trial", "--format", "json"], {
    cwd,
    input: wrongRecord,
  });
  assert.match(run.stdout, /"code":"eligibility\/age-order","severity":"hint"/);
});
