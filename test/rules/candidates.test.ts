import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { rules } from "../../server/src/rules/all.ts";
import { decided } from "../../server/src/rules/decided.ts";
import { readShared, unlessShared } from "../sharedFolder.ts";

/*
 * Every candidate of the catalogue of rules is a rule, merged into one, or left out. What is still
 * undecided stands in undecided.json; UPDATE_COUNTS=1 writes it.
 */

const reviewed = join(import.meta.dirname, "undecided.json");

test("every candidate rule is decided", { skip: unlessShared("reference/rules.json") }, (t) => {
  const candidates = readShared<readonly { readonly id: string }[]>("reference/rules.json");
  assert.equal(candidates.length, 258);
  const known = new Set([...rules, ...decided].map(({ code }) => code));
  const undecided = candidates.map(({ id }) => id).filter((code) => !known.has(code));
  if (undecided.length > 0)
    t.diagnostic(`${undecided.length} undecided: ${undecided.toSorted().join(" ")}`);
  const text = `${JSON.stringify(undecided.toSorted(), null, 2)}\n`;
  if (process.env.UPDATE_COUNTS) writeFileSync(reviewed, text);
  assert.equal(text, readFileSync(reviewed, "utf8"));
  const codes = new Set(candidates.map(({ id }) => id));
  for (const { code } of decided) assert.ok(codes.has(code), `${code} is no candidate`);
});
