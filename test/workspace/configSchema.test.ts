import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { projectRoot } from "../../scripts/project.ts";
import { findingCodes } from "../../server/src/workspace/findingCodes.ts";
import { readProjectConfig } from "../../server/src/workspace/projectConfig.ts";

const schema = JSON.parse(readFileSync(join(projectRoot, "docs", "config.schema.json"), "utf8"));
// VS Code knows one keyword more.
const ajv = new Ajv({ keywords: ["patternErrorMessage"] });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

const entry = { code: "ipd/missing", record: "NCT01234567", path: "a.0", reason: "As agreed." };

const good: readonly object[] = [
  {},
  { today: "2026-11-27", profile: "draft", acronyms: ["SPINE"] },
  { profiles: [{ files: ["drafts/**"], profile: "draft" }], rules: { "ipd/missing": "off" } },
  { suppress: [entry, { code: "ctgov-json/syntax", reason: "[1] says why it is so." }] },
];

const bad: readonly object[] = [
  { todya: "2026-11-27" },
  { today: "2026-02-30" },
  { today: "November 2026" },
  { profile: "drafts" },
  { acronyms: "SPINE" },
  { profiles: [{ files: ["drafts/**"] }] },
  { rules: { "ipd/missing": "loud" } },
  { rules: { "ipd/mising": "off" } },
  { suppress: [{ ...entry, code: "ipd/mising" }] },
  { suppress: [{ code: "ipd/missing" }] },
  { suppress: [{ ...entry, reason: "" }] },
  { suppress: [{ ...entry, reason: "[why it is right]" }] },
  { suppress: [{ ...entry, recrod: "NCT01234567" }] },
];

test("editors that know the schema mark what the server would not follow", () => {
  for (const [configs, expected] of [
    [good, true],
    [bad, false],
  ] as const)
    for (const config of configs) {
      const text = JSON.stringify(config);
      assert.equal(isValid(config), expected, text);
      assert.equal(readProjectConfig(text, findingCodes).problems.length === 0, expected, text);
    }
});
