import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CheckedRecord } from "../../server/src/rules/checkedRecord.ts";
import { conditionsByTerm, sameTerm } from "../../server/src/rules/condition/termKey.ts";

const term = fc.string({ unit: fc.constantFrom(..."aAbBé\u212ak\u0130 \u00a0"), maxLength: 3 });

function termsOf(conditions: string[]) {
  const protocol: CheckedRecord["protocol"] = { conditionsModule: { conditions } };
  return conditionsByTerm({ protocol, facts: [] as object[] } as CheckedRecord);
}

test("a term is found in every spelling of it, at the first of its places", () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), term, (conditions, asked) => {
      const keys = conditions.map(sameTerm);
      const index = keys.indexOf(sameTerm(asked));
      assert.equal(termsOf(conditions).indexOf(asked), index < 0 ? undefined : index);
    }),
    { numRuns: 3000 },
  );
});

test("terms repeat when two are spellings of one", () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), (conditions) => {
      const keys = new Set(conditions.map(sameTerm));
      assert.equal(termsOf(conditions).repeat, keys.size < conditions.length);
    }),
    { numRuns: 3000 },
  );
});
