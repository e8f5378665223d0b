import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../server/src/rules/all.ts";
import { decided } from "../../server/src/rules/decided.ts";
import { readShared, unlessShared } from "../sharedFolder.ts";

test("every candidate of the catalogue of rules is a rule, merged into one, or left out", {
  skip: unlessShared("reference/rules.json"),
}, () => {
  const candidates = readShared<readonly { readonly id: string }[]>("reference/rules.json");
  assert.equal(candidates.length, 258);
  const codes = candidates.map(({ id }) => id);
  const known = new Set([...rules, ...decided].map(({ code }) => code));
  assert.deepEqual(
    codes.filter((code) => !known.has(code)),
    [],
  );
  assert.deepEqual(
    decided.map(({ code }) => code).filter((code) => !codes.includes(code)),
    [],
  );
});
