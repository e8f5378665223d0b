import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { asWritten, isSameValue } from "../../server/src/layouts/text/edit/asWritten.ts";
import { applyEdits } from "../../server/src/layouts/text/edit/composeEdits.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import { applyChange, type Change } from "../../server/src/study/change.ts";
import { toPointer } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { sharedPath, unlessShared } from "../sharedFolder.ts";
import { changesOf } from "./changesOf.ts";
import { fullStudy } from "./fullStudy.ts";
import { listSeed, pageSeed } from "./samplesText.ts";
import { listForms, pageForms, writtenStudy } from "./written.ts";

/*
 * For every change to every element: the edits give a text that is read as the changed value, and
 * they are sorted and apart, so that all other text is as it was.
 */

interface LayoutUnderTest {
  readonly layout: Layout;
  readonly grammar: Grammar;
}

const ofPage: LayoutUnderTest = { layout: page, grammar: pageGrammar };
const ofList: LayoutUnderTest = { layout: list, grammar: listGrammar };

function recordOf(layout: Layout, text: string): StudyRecord {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  return record;
}

/** Tries each `stride`th change; gives the number of those that did something. */
function tryChanges(
  { layout, grammar }: LayoutUnderTest,
  text: string,
  stride = 1,
  isPossible: (change: Change) => boolean = () => true,
): number {
  const record = recordOf(layout, text);
  const changes = changesOf(record, grammar)
    .filter(isPossible)
    .filter((_, i) => i % stride === 0);
  return changes.filter((change) => tryChange(layout, text, record, change)).length;
}

function tryChange(layout: Layout, text: string, record: StudyRecord, change: Change): boolean {
  const before = asWritten(record);
  const wanted = applyChange(before, change);
  const edits = layout.edit(text, record, [change]);
  const name = `${change.kind} ${toPointer(change.path)}`;
  if (edits.length === 0) {
    assert.ok(isSameValue(before, wanted), `${name}: no edits`);
    return false;
  }
  for (const [i, { start, end }] of edits.entries()) {
    assert.ok(start <= end && end <= text.length, name);
    assert.ok(start > (edits[i - 1]?.end ?? -1), `${name}: edits touch`);
  }
  const edited = applyEdits(text, edits);
  if (!isSameValue(asWritten(recordOf(layout, edited)), wanted)) {
    assert.deepEqual(recordOf(layout, edited).study, wanted, name);
    assert.fail(name);
  }
  return true;
}

for (const [under, seed] of [
  [ofPage, pageSeed],
  [ofList, listSeed],
] as const) {
  const { id } = under.layout;
  test(`${id}: every change to the seed`, () => {
    assert.ok(tryChanges(under, seed) > 150);
  });
  test(`${id}: changes to the seed with other line ends, without the last, with a byte order mark`, () => {
    for (const text of [
      seed.replaceAll("\n", "\r\n"),
      seed.replaceAll("\n", "\r"),
      seed.trimEnd(),
      `\uFEFF${seed}`,
    ])
      assert.ok(tryChanges(under, text, 3) > 50);
  });
  test(`${id}: every change to nothing but a title`, () => {
    assert.ok(tryChanges(under, "A title") > 100);
    assert.ok(tryChanges(under, "") > 100);
  });
}

for (const [under, forms] of [
  [ofPage, pageForms],
  [ofList, listForms],
] as const)
  for (const [nth, form] of forms.entries())
    test(`${under.layout.id}, ${form.name}: changes to a record with every element`, () => {
      const text = writtenStudy(fullStudy(under.grammar), under.grammar, form);
      // Every change in the form that we write ourselves; some in the others, each with other gaps.
      const [written, stride] = nth === 0 ? [text, 1] : [text.replaceAll("\n", "\r\n"), 5];
      assert.ok(tryChanges(under, written, stride) > 500 / stride);
    });

/** Some listings show phase and status under the title too, where they would become what is missing. */
function isPossibleInCopies({ kind, path }: Change): boolean {
  return kind !== "remove" || !["briefTitle", "overallStatus"].includes(String(path.at(-1)));
}

for (const under of [ofPage, ofList])
  test(`${under.layout.id}: changes to real pages`, { skip: unlessShared("corpus/pages") }, () => {
    const folder = sharedPath(`corpus/pages/${under.layout.id}`);
    const files = globSync("*.txt", { cwd: folder }).filter((file) => !file.includes("-results"));
    for (const file of files.toSorted().slice(0, 30)) {
      const text = readFileSync(join(folder, file), "utf8");
      try {
        const isWhole = recordOf(under.layout, text).unrecognised.length === 0;
        if (isWhole) tryChanges(under, text, 7, isPossibleInCopies);
      } catch (error) {
        throw new Error(file, { cause: error });
      }
    }
  });
