import type { Layout } from "../../layouts/layout.ts";
import { applyEdits } from "../../layouts/text/edit/composeEdits.ts";
import type { Change } from "../../study/change.ts";
import type { Path } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { byStart } from "../newRecord/choices.ts";
import { forEachLeaf } from "../newRecord/leaves.ts";
import { type Leaf, SnippetWriter, tabStopsOf } from "../newRecord/tabStops.ts";
import type { SnippetText } from "../snippet.ts";
import type { AdditionKind } from "./kinds.ts";

/** A replacement of text by a snippet; those of one addition share their tab stops. */
export interface SnippetEdit extends OffsetRange {
  readonly snippet: SnippetText;
  /** The same, as text. */
  readonly newText: string;
}

/**
 * What a layout writes where a new item of `kind` comes to stand at `index` of its list, the edit with
 * the item itself first. `number` is that of the record in the text. Nothing where it cannot be written.
 */
export function writeAddition(
  text: string,
  layout: Layout,
  { record, number }: { readonly record: StudyRecord; readonly number: number },
  kind: AdditionKind,
  index: number,
): readonly SnippetEdit[] {
  const changes = kind.changes(record.study, index);
  const edits = layout.edit(text, record, changes).toSorted(byStart);
  const after = applyEdits(text, edits);
  const again = layout.parse(after).records[number];
  if (!again || edits.length === 0) return [];
  const stops = tabStopsOf({ text: after, record: again, layout }, leavesOf(changes), mayChoose);
  let shift = 0;
  const placed = edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.newText.length - (edit.end - edit.start);
    return { ...edit, range: { start, end: start + edit.newText.length } };
  });
  const item = again.source.rangeOf([...kind.list, index], "whole");
  const main = placed.find(({ range }) => range.start < item.end && item.start < range.end);
  if (!main) return [];
  const writer = new SnippetWriter();
  return [main, ...placed.filter((edit) => edit !== main)].map(
    ({ start, end, newText, range }) => ({
      start,
      end,
      newText,
      snippet: writer.write(after, stops, range),
    }),
  );
}

function leavesOf(changes: readonly Change[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const change of changes)
    if ("value" in change)
      forEachLeaf(change.value, (value, path) =>
        leaves.push({ value, path: [...change.path, ...path] }),
      );
  return leaves;
}

/** An intervention's type stands in the arm's name of it, too. */
function mayChoose(path: Path): boolean {
  return path.at(-1) !== "role" && !path.includes("interventions");
}
