import { findingsOf, type PlacedFinding } from "../../server/src/language/findings.ts";
import { layouts as allLayouts } from "../../server/src/layouts/all.ts";
import type { Layout, TextChange } from "../../server/src/layouts/layout.ts";
import type { Profile } from "../../server/src/rules/checkedRecord.ts";
import { readDate } from "../../server/src/study/partialDate.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import type { OffsetRange } from "../../server/src/study/sourceMap.ts";
import { RecordIndex } from "../../server/src/workspace/recordIndex.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import type { Example, ExampleText, LayoutName } from "./rulePage.ts";

export function layoutNamed(name: LayoutName): Layout {
  const found = allLayouts.find(({ id }) => id === name);
  if (!found) throw new Error(`there is no layout ${name}`);
  return found;
}

/** One text read in a layout and checked. */
export interface CheckedText {
  readonly layout: Layout;
  readonly text: string;
  readonly record: StudyRecord;
  readonly findings: readonly PlacedFinding[];
}

/** Checks `text` under the conditions of an example. */
export function checkText(example: Example, text: string): CheckedText {
  const layout = layoutNamed(example.layout);
  const snapshot = snapshotIn(layout, "example.trial", text);
  const [record, another] = snapshot.records;
  if (!record || another) throw new Error("an example holds one record");
  const today = readDate(example.today);
  if (today.kind !== "date") throw new Error(`${example.today} is no date`);
  const findings = findingsOf(snapshot, {
    profile: example.profile as Profile | "auto",
    today: today.date,
    workspace: workspaceOf(example.beside),
    onFailure(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
  return { layout, text, record, findings };
}

function snapshotIn(layout: Layout, uri: string, text: string): Snapshot {
  const { records, problems = [], comments = [], suppressions = [] } = layout.parse(text);
  return { ...snapshotOfText(uri, text), layout, records, problems, comments, suppressions };
}

/** The files beside an example in an index like that of the server. */
function workspaceOf(files: readonly (ExampleText & { readonly file: string })[]) {
  const index = new RecordIndex();
  for (const { layout, file, text } of files)
    index.update(snapshotIn(layoutNamed(layout), file, text));
  return index.beside("example.trial");
}

/** The text with the marks of the pages around the ranges of findings or problems. */
export function markRanges(
  text: string,
  found: readonly { readonly range: OffsetRange }[],
): string {
  const marks = found.flatMap(({ range: { start, end } }) => [
    { at: start, mark: "⟦" },
    { at: end, mark: "⟧" },
  ]);
  let marked = "";
  let done = 0;
  // At one offset a range ends before the next begins.
  for (const { at, mark } of marks.toSorted((a, b) => a.at - b.at || (a.mark > b.mark ? -1 : 1))) {
    marked += text.slice(done, at) + mark;
    done = at;
  }
  return marked + text.slice(done);
}

/** Applies the edits of one answer, which must be sorted out: inside the text and apart. */
export function applyEdits(text: string, edits: readonly TextChange[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done || end < start || end > text.length)
      throw new Error(`edits overlap or leave the text: ${JSON.stringify(edits)}`);
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}
