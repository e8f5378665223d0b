import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { promisify } from "node:util";
import { detectLayout } from "../../server/src/layouts/all.ts";
import { checkRecord } from "../../server/src/rules/check.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { textsOf } from "./textsOf.ts";

const root = join(import.meta.dirname, "../..");
const doc = readFileSync(join(root, "docs/layouts.md"), "utf8");

/** The two records of the page, by the layouts that their blocks are marked with. */
const examples = [...doc.matchAll(/^```(page|list)\n(.*?)^```$/gms)].map(
  ([, id = "", text = ""]) => {
    const layout = detectLayout(text);
    assert.equal(layout?.id, id);
    const [record, another] = layout.parse(text).records;
    assert.ok(record && !another);
    return { id, text, record };
  },
);

test("the tables of docs/layouts.md are up to date", async () => {
  const script = join(root, "scripts/generate-layouts-doc.ts");
  await assert.doesNotReject(promisify(execFile)(process.execPath, [script, "--check"]));
});

test("docs/layouts.md has one record in each layout", () => {
  assert.deepEqual(
    examples.map(({ id }) => id),
    ["page", "list"],
  );
});

for (const { id, text, record } of examples) {
  test(`the record in ${id} is read whole`, () => {
    assert.deepEqual(textsOf(text, record.unrecognised), []);
    assert.deepEqual(record.undivided, []);
    assert.equal(record.copy, undefined);
    assert.deepEqual(textsOf(text, record.boilerplate), []);
    assert.ok(record.sections.every(({ empty }) => !empty));
  });

  test(`the record in ${id} has nothing that the registry would object to`, () => {
    assert.deepEqual(loudFindings(record), []);
  });
}

test("both records are the same study", () => {
  const [page, list] = examples.map(({ record }) => record.study);
  assert.deepEqual(list, page);
});

test("the records have every module that a record is written with", () => {
  const { protocolSection, relatedTrials } = examples[0]?.record.study ?? {};
  assert.equal(Object.keys(protocolSection ?? {}).length, 13);
  assert.ok(relatedTrials);
});

function loudFindings(record: StudyRecord): readonly string[] {
  const today = { year: 2026, month: 11, day: 23 };
  return checkRecord(record, { profile: "auto", today, onFailure: failed })
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ code, message }) => `${code}: ${message}`);
}

function failed(code: string, error: unknown): never {
  throw new Error(`the rule ${code} failed`, { cause: error });
}
