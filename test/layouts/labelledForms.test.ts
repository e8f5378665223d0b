import assert from "node:assert/strict";
import { test } from "node:test";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import { fullStudy } from "./fullStudy.ts";
import { textsOf } from "./textsOf.ts";
import { listForms, pageForms, writtenStudy } from "./written.ts";

const layouts = [
  { id: "page", grammar: pageGrammar, parse: parsePage, forms: pageForms },
  { id: "list", grammar: listGrammar, parse: parseList, forms: listForms },
];

for (const { id, grammar, parse, forms } of layouts)
  for (const form of forms)
    test(`${id}, ${form.name}: every element there is`, () => {
      const study = fullStudy(grammar);
      const text = writtenStudy(study, grammar, form);
      const record = parse(text);
      assert.deepEqual(textsOf(text, record.unrecognised), []);
      assert.deepEqual(record.study, study);
    });
