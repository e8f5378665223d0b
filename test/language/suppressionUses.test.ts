import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type EntryUse,
  eitherUse,
  SuppressionUses,
  whyUnused,
} from "../../server/src/language/suppressionUses.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const { records } = snapshotOfText("file:///a.trial", "A draft\nNCT ID: NCT09900425\n", {
  expected: true,
});
const code = "eligibility/age-order";
const entries = [
  { code, reason: "For all." },
  { code, record: "NCT09900425", reason: "For this one." },
  { code, record: "NCT09900417", reason: "For another." },
  { code: "ipd/missing", reason: "Off." },
  { code: "ipd/misssing", reason: "No such code." },
];
const choices = { suppressions: entries, levels: { "ipd/missing": "off" as const } };

test("an entry is idle only where its findings were looked for", () => {
  const uses = new SuppressionUses(choices);
  uses.checked(records);
  assert.deepEqual(uses.all, ["idle", "idle", "absent", "untried", "untried"]);
  const [, one] = entries;
  assert.ok(one);
  uses.suppressed(one);
  assert.deepEqual(uses.all, ["idle", "used", "absent", "untried", "untried"]);
});

test("a rule that failed, or that is not asked here, was not tried", () => {
  const failing = new SuppressionUses(choices);
  failing.checked(records);
  failing.failed(code);
  const elsewhere = new SuppressionUses(choices, [code]);
  elsewhere.checked(records);
  for (const uses of [failing, elsewhere])
    assert.deepEqual(uses.all.slice(0, 3), ["untried", "untried", "absent"]);
});

test("a text whose records cannot be read says nothing of entries", () => {
  const uses = new SuppressionUses(choices);
  uses.checked([]);
  assert.deepEqual(uses.all.slice(0, 3), ["untried", "unclear", "unclear"]);
});

test("of two texts the one that needs an entry decides, then the one that did not try it", () => {
  const order: readonly EntryUse[] = ["absent", "unclear", "idle", "untried", "used"];
  for (const [i, one] of order.entries())
    for (const [j, other] of order.entries())
      assert.deepEqual(eitherUse([one], [other]), [order[Math.max(i, j)]]);
  assert.deepEqual(eitherUse(undefined, order), order);
});

test("why an entry is not needed", () => {
  const path = "protocolSection.eligibilityModule";
  assert.deepEqual(
    [{}, { path }, { record: "KLN-1" }, { record: "KLN-1", path }].map((about) =>
      whyUnused({ code, reason: "", ...about }, "idle"),
    ),
    [
      `No record in this folder or below has ${code}, so the entry suppresses nothing`,
      `No record in this folder or below has ${code} there, so the entry suppresses nothing`,
      `KLN-1 has no ${code}, so the entry suppresses nothing`,
      `KLN-1 has no ${code} there, so the entry suppresses nothing`,
    ],
  );
  assert.equal(
    whyUnused({ code, record: "KLN-1", reason: "" }, "absent"),
    "No record in this folder or below is KLN-1, so the entry suppresses nothing",
  );
});
