import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { anyStudy } from "./anyStudy.ts";

for (const [layout, grammar] of [
  [page, pageGrammar],
  [list, listGrammar],
] as const)
  test(`${layout.id}: any study is read as it was printed`, () => {
    fc.assert(
      fc.property(anyStudy(grammar), (study) => {
        const text = layout.print([study]);
        const [record] = layout.parse(text).records;
        assert.deepEqual(record?.study, study, text);
        assert.deepEqual(record?.unrecognised, []);
        assert.equal(record?.copy, undefined);
        assert.deepEqual(layout.notHeld(study), []);
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  });

test("list: each of several values that would be read otherwise gets its bar", () => {
  const study = {
    protocolSection: {
      oversightModule: { isPpsd: "Identification: RECRUITING" as unknown as boolean },
      conditionsModule: { keywords: ["RECRUITING\n", ""] },
    },
    registrationSection: { indInfo: { indGrantor: "Not available" } },
  };
  const text = list.print([study]);
  const [record] = list.parse(text).records;
  assert.match(text, /^\| Not available$/m);
  assert.deepEqual(record?.study, study);
  assert.equal(record?.copy, undefined);
});
