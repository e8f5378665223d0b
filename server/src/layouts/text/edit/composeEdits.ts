import type { TextChange } from "../../layout.ts";

/** A stretch of the text after the first edits: kept from the old text, or new. */
type Run = { readonly start: number; readonly end: number } | { readonly newText: string };

/** The text after the edits, which are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly TextChange[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Sorts edits of one text; those that touch become one, and those inside a removal go with it. */
export function mergeEdits(edits: readonly TextChange[]): readonly TextChange[] {
  const merged: TextChange[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!last || edit.start > last.end) merged.push(edit);
    else
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        newText: last.newText + edit.newText,
      };
  }
  return merged.filter(({ start, end, newText }) => start < end || newText !== "");
}

/** Edits of a text of `length` that do what `first` and then `second`, on its result, do. */
export function composeEdits(
  length: number,
  first: readonly TextChange[],
  second: readonly TextChange[],
): readonly TextChange[] {
  const runs = runsOf(length, first);
  const after: Run[] = [];
  let at = 0;
  for (const { start, end, newText } of second) {
    after.push(...cut(runs, at, start), { newText });
    at = end;
  }
  after.push(...cut(runs, at, Number.POSITIVE_INFINITY));
  return editsOf(length, after);
}

function runsOf(length: number, edits: readonly TextChange[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    runs.push({ start: at, end: start }, { newText });
    at = end;
  }
  return [...runs, { start: at, end: length }];
}

/** The runs between two offsets of the text that they make up. */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const size = "newText" in run ? run.newText.length : run.end - run.start;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, size);
    if (start < end)
      found.push(
        "newText" in run
          ? { newText: run.newText.slice(start, end) }
          : { start: run.start + start, end: run.start + end },
      );
    at += size;
  }
  return found;
}

/** What is new or missing between the kept runs. */
function editsOf(length: number, runs: readonly Run[]): readonly TextChange[] {
  const edits: TextChange[] = [];
  let at = 0;
  let newText = "";
  for (const run of [...runs, { start: length, end: length }]) {
    if ("newText" in run) newText += run.newText;
    else {
      if (run.start > at || newText !== "") edits.push({ start: at, end: run.start, newText });
      at = run.end;
      newText = "";
    }
  }
  return edits;
}
