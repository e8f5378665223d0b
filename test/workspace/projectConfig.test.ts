import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { checkChoices } from "../../server/src/workspace/checkChoices.ts";
import { DiskFiles, uriOfPath } from "../../server/src/workspace/diskFiles.ts";
import { readProjectConfig } from "../../server/src/workspace/projectConfig.ts";
import { ProjectConfigs } from "../../server/src/workspace/projectConfigs.ts";

const codes = new Set(["title/brief-missing", "eligibility/age-order"]);

/** What is complained of, and the text that it is about. */
function complaints(text: string): readonly (readonly [string, string])[] {
  return readProjectConfig(text, codes).problems.map(({ range, message }) => [
    text.slice(range.start, range.end),
    message,
  ]);
}

test("a whole configuration is read, with comments and trailing commas", () => {
  const { config, problems } = readProjectConfig(
    `{
  // Ours.
  "today": "2026-11-27",
  "profile": "register",
  "profiles": [{ "files": ["drafts/**"], "profile": "draft" }],
  "rules": { "title/brief-missing": "off", "eligibility/age-order": "hint", },
  "acronyms": ["SPINE"],
  "suppress": [{ "code": "eligibility/age-order", "record": "KLN-1", "reason": "Agreed." }],
}`,
    codes,
  );
  assert.deepEqual(problems, []);
  assert.equal(config.rules?.["eligibility/age-order"], "hint");
  assert.equal(config.suppress?.[0]?.record, "KLN-1");
});

test("each mistake is told at its place, and the rest holds", () => {
  const text = `{ "profile": "drafts", "today": "2026-02-30", "acronym": [], "acronyms": ["A", 1],
  "rules": { "title/brief-mising": "off" }, "suppress": [{ "code": "eligibility/age-order" }] }`;
  assert.deepEqual(
    complaints(text).map(([place]) => place),
    ['"drafts"', '"2026-02-30"', "[]", "1", '"off"', '{ "code": "eligibility/age-order" }'],
  );
  assert.match(complaints(text)[0]?.[1] ?? "", /draft, register, update, complete/);
  const { config } = readProjectConfig('{ "profile": "x", "acronyms": ["SPINE"] }', codes);
  assert.deepEqual(config, { acronyms: ["SPINE"] });
});

test("rubbish gives one complaint and no configuration", () => {
  for (const text of [
    "",
    "[]",
    "null",
    '"x"',
    "{",
    "\uFEFF",
    "{{{{",
    `{"rules":${"[".repeat(9999)}`,
  ])
    assert.ok(complaints(text).length > 0, text.slice(0, 20));
});

test("the nearest configuration above a file holds, and what is given overrides it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-config-"));
  try {
    mkdirSync(join(folder, "a", "drafts"), { recursive: true });
    mkdirSync(join(folder, "b"));
    writeFileSync(
      join(folder, "trialwright.config.json"),
      JSON.stringify({
        profile: "register",
        profiles: [{ files: ["a/drafts/*"], profile: "draft" }],
        today: "2026-01-01",
        rules: { "eligibility/age-order": "hint" },
      }),
    );
    writeFileSync(join(folder, "b", "trialwright.config.json"), '{ "profile": "complete" }');
    const configs = new ProjectConfigs(new DiskFiles());
    const choices = async (file: string, given = {}) => {
      const uri = uriOfPath(join(folder, file));
      return checkChoices(
        { profile: "auto", today: undefined, ...given },
        await configs.of(uri),
        uri,
      );
    };
    assert.equal((await choices("x.trial")).profile, "register");
    assert.equal((await choices("a/drafts/x.trial")).profile, "draft");
    assert.equal((await choices("a/x.trial")).profile, "register");
    assert.equal((await choices("b/x.trial")).profile, "complete");
    assert.equal((await choices("b/x.trial")).today, undefined);
    assert.deepEqual((await choices("x.trial")).today, { year: 2026, month: 1, day: 1 });
    const given = { profile: "update", rules: { "eligibility/age-order": "off" } };
    assert.equal((await choices("a/drafts/x.trial", given)).profile, "update");
    assert.equal((await choices("x.trial", given)).levels["eligibility/age-order"], "off");
    assert.equal(await configs.of("untitled:Untitled-1"), undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
