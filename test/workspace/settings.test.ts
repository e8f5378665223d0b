import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings } from "../../server/src/workspace/settings.ts";

test("settings have defaults", () => {
  const complaints: string[] = [];
  assert.deepEqual(
    readSettings(undefined, (complaint) => complaints.push(complaint)),
    {
      profile: "auto",
      today: undefined,
      rules: {},
      acronyms: [],
      detectByContent: true,
      recordFiles: ["NCT*.json", "*.trial.json", "*.ctg.ndjson"],
      maxFiles: 10_000,
    },
  );
  assert.deepEqual(complaints, []);
});

test("good settings are taken", () => {
  const read = readSettings(
    {
      profile: "register",
      today: "2026-02-28",
      rules: { "title/brief-missing": "hint" },
      acronyms: ["SPINE"],
      detectByContent: false,
      recordFiles: ["drafts/*.json"],
      workspace: { maxFiles: 5 },
    },
    assert.fail,
  );
  assert.deepEqual(read, {
    profile: "register",
    today: { year: 2026, month: 2, day: 28 },
    rules: { "title/brief-missing": "hint" },
    acronyms: ["SPINE"],
    detectByContent: false,
    recordFiles: ["drafts/*.json"],
    maxFiles: 5,
  });
});

test("each bad setting gives one complaint and its default; the others stand", () => {
  const complaints: string[] = [];
  const read = readSettings(
    { profile: 7, today: "2026-02-30", detectByContent: null, workspace: { maxFiles: -1 } },
    (complaint) => complaints.push(complaint),
  );
  assert.deepEqual(read, {
    profile: "auto",
    today: undefined,
    rules: {},
    acronyms: [],
    detectByContent: true,
    recordFiles: ["NCT*.json", "*.trial.json", "*.ctg.ndjson"],
    maxFiles: 10_000,
  });
  assert.deepEqual(
    complaints.map((complaint) => /trialwright\.[\w.]+/.exec(complaint)?.[0]),
    ["trialwright.profile", "trialwright.today", "trialwright.workspace.maxFiles"],
  );
});
