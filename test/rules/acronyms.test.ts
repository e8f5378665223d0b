import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRecord } from "../../server/src/rules/check.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";

const record = recordOfValue({
  protocolSection: {
    identificationModule: { briefTitle: "Effect of KQZV on Falls in Adults" },
    conditionsModule: { keywords: ["XQJW"] },
  },
});

function codes(acronyms: readonly string[]): readonly string[] {
  const today = { year: 2026, month: 6, day: 1 };
  return checkRecord(record, { profile: "auto", today, acronyms: new Set(acronyms) })
    .map(({ code }) => code)
    .filter((code) => code.includes("acronym"));
}

test("abbreviations that the author accepts are asked for no more, each by itself", () => {
  assert.deepEqual(codes([]), ["keyword/acronym", "text/acronym-not-expanded"]);
  assert.deepEqual(codes(["KQZV"]), ["keyword/acronym"]);
  assert.deepEqual(codes(["XQJW"]), ["text/acronym-not-expanded"]);
  assert.deepEqual(codes(["KQZV", "XQJW"]), []);
});
