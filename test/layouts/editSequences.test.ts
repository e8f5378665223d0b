import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { asWritten, isSameValue } from "../../server/src/layouts/text/edit/asWritten.ts";
import { applyEdits } from "../../server/src/layouts/text/edit/composeEdits.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import { applyChange, type Change } from "../../server/src/study/change.ts";
import type { Study } from "../../server/src/study/study.ts";
import { changesOf } from "./changesOf.ts";
import { fullStudy } from "./fullStudy.ts";
import { listSeed, pageSeed } from "./samplesText.ts";
import { listForms, pageForms, writtenStudy } from "./written.ts";

/** Changes that follow each other, each possible after those before it. */
function chosen(study: Study, grammar: Grammar, picks: readonly number[]) {
  const changes: Change[] = [];
  let after = study;
  for (const pick of picks) {
    const all = changesOf({ study: after }, grammar);
    const change = all[pick % all.length];
    if (!change) continue;
    changes.push(change);
    after = applyChange(after, change);
  }
  return { changes, after };
}

function textsOf(grammar: Grammar, seed: string, forms: typeof pageForms): readonly string[] {
  return [seed, "A title", ...forms.map((form) => writtenStudy(fullStudy(grammar), grammar, form))];
}

const layouts: readonly (readonly [Layout, Grammar, readonly string[]])[] = [
  [page, pageGrammar, textsOf(pageGrammar, pageSeed, pageForms)],
  [list, listGrammar, textsOf(listGrammar, listSeed, listForms)],
];

for (const [layout, grammar, texts] of layouts)
  test(`${layout.id}: several changes in one call give one set of edits`, () => {
    const picks = fc.array(fc.nat(), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), picks, (text, picked) => {
        const [record] = layout.parse(text).records;
        assert.ok(record);
        const { changes, after } = chosen(asWritten(record), grammar, picked);
        const edits = layout.edit(text, record, changes);
        const [edited] = layout.parse(applyEdits(text, edits)).records;
        assert.ok(edited);
        assert.ok(isSameValue(asWritten(edited), after));
      }),
      { numRuns: 60 },
    );
  });
