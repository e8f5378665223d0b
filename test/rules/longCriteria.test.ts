import assert from "node:assert/strict";
import { test } from "node:test";
import { hasHeading } from "../../server/src/rules/eligibility/criteriaParts.ts";
import sexVsCriteria from "../../server/src/rules/eligibility/sex-vs-criteria.ts";
import { recordWithCriteria } from "./recordWithCriteria.ts";

/*
 * Criteria of very many lines that speak of a list and are no heading. Work that grows with the square
 * of their number takes minutes here instead of a second.
 */

const lines = 40_000;
const longest = 20_000;

function within(milliseconds: number, work: () => void): void {
  const start = performance.now();
  work();
  const taken = performance.now() - start;
  assert.ok(taken < milliseconds, `${Math.round(taken)} ms`);
}

test("headings are looked for in a line without a look at the others", () => {
  const record = recordWithCriteria("the patient fulfils inclusion of all\n".repeat(lines));
  within(longest, () => assert.ok(!hasHeading(record, "inclusion")));
});

test("the list of a line is known without another look at all lines above", () => {
  const record = recordWithCriteria("* Women with exclusion of all\n".repeat(lines), {
    sex: "ALL",
  });
  within(longest, () =>
    sexVsCriteria.check(record, () => assert.fail("no list, so nothing is asked")),
  );
});
