import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { completionsAt } from "../../server/src/language/completion.ts";
import { findingsOf } from "../../server/src/language/findings.ts";
import { newRecord } from "../../server/src/language/newRecord.ts";
import { layouts } from "../../server/src/layouts/all.ts";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { valueAt } from "../../server/src/study/path.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { expanded } from "./expandedSnippet.ts";
import { plausible } from "./plausible.ts";

const today = { year: 2026, month: 11, day: 27 };

const snapshotOf = (text: string, layout: Layout) =>
  snapshotOfText(`file:///study${layout.extension}`, text, { expected: true });

function wholeText(layout: Layout): string {
  const made = newRecord(["INTERVENTIONAL", "DRUG", "PHASE2", layout.id], today);
  assert.ok("snippet" in made);
  return expanded(made.snippet, plausible).text;
}

function itemsIn(snapshot: Snapshot, offset: number): readonly CompletionItem[] {
  return completionsAt(snapshot, snapshot.positionAt(offset), { today }).items;
}

/** The text after an item was accepted. */
function accepted(snapshot: Snapshot, item: CompletionItem): string {
  const { range, newText } = item.textEdit as TextEdit;
  const edits = [
    { range, newText: expanded(newText).text },
    ...(item.additionalTextEdits ?? []),
  ].map((edit) => ({ ...edit, start: snapshot.offsetAt(edit.range.start) }));
  let result = "";
  let done = 0;
  for (const { start, range, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    assert.ok(start >= done, "edits overlap");
    result += snapshot.text.slice(done, start) + newText;
    done = snapshot.offsetAt(range.end);
  }
  return result + snapshot.text.slice(done);
}

/** Behind the last item of a list, on a line of its own, by what stands last in that item. */
const places = [
  {
    label: "Primary outcome",
    list: "primaryOutcomes",
    module: "outcomesModule",
  },
  { label: "Arm with its intervention", list: "armGroups", module: "armsInterventionsModule" },
  { label: "Site with a contact", list: "locations", module: "contactsLocationsModule" },
] as const;

for (const layout of layouts)
  for (const { label, list, module } of places)
    for (const typed of ["", label.slice(0, 3)])
      test(`${layout.id}: "${label}" is offered behind the last one${typed && ` once "${typed}" is typed`}`, () => {
        const text = wholeText(layout);
        const [record] = layout.parse(text).records;
        const path = ["protocolSection", module, list];
        const count = (valueAt(record?.study, path) as readonly unknown[]).length;
        const { end } = record?.source.rangeOf([...path, count - 1], "whole") ?? assert.fail();
        // Where the next line begins, or right there in a text without a line end.
        const trimmed = text.slice(0, end).trimEnd().length;
        const before = `${text.slice(0, trimmed)}\n    ${typed}`;
        const snapshot = snapshotOf(before + text.slice(trimmed), layout);
        const item = itemsIn(snapshot, before.length).find((each) => each.label === label);
        assert.ok(item, "not offered");
        const after = snapshotOf(accepted(snapshot, item), layout);
        assert.deepEqual(after.problems, [], after.text);
        const codes = findingsOf(after, { profile: "register", today }).map(({ code }) => code);
        assert.deepEqual([...new Set(codes)], ["text/placeholder"], after.text);
        const now = valueAt(after.records[0]?.study, path) as readonly unknown[];
        assert.equal(now.length, count + 1);
      });
