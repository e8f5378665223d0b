import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { hasHeading } from "../../server/src/rules/eligibility/criteriaParts.ts";
import sexVsCriteria from "../../server/src/rules/eligibility/sex-vs-criteria.ts";
import { recordWithCriteria } from "./recordWithCriteria.ts";

/*
 * Criteria of very many lines that speak of a list and are no heading. Work that grows with the square
 * of their number takes minutes here instead of a second; a test sees that its time is over at the next turn.
 */

const lines = 40_000;
const timeout = 60_000;

test("headings are looked for in a line without a look at the others", { timeout }, async () => {
  const record = recordWithCriteria("the patient fulfils inclusion of all\n".repeat(lines));
  assert.ok(!hasHeading(record, "inclusion"));
  await nextTurn();
});

test("the list of a line is known without another look at all lines above", {
  timeout,
}, async () => {
  const record = recordWithCriteria("* Women with exclusion of all\n".repeat(lines), {
    sex: "ALL",
  });
  sexVsCriteria.check(record, () => assert.fail("no list, so nothing is asked"));
  await nextTurn();
});
