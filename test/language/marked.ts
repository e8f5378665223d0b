import assert from "node:assert/strict";
import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { completionsAt } from "../../server/src/language/completion.ts";
import { hoverAt } from "../../server/src/language/hover.ts";
import type { KnownRecord, KnownRecords } from "../../server/src/language/knownRecords.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";

export const today = { year: 2026, month: 3, day: 15 };

export function knownRecords(records: readonly Partial<KnownRecord>[]): KnownRecords {
  const all = records.map((record) => ({
    uri: "file:///other.trial",
    nctId: undefined,
    title: undefined,
    overallStatus: undefined,
    studyType: undefined,
    phases: [],
    leadSponsor: undefined,
    ...record,
  }));
  return { withNctId: (nctId) => all.filter((record) => record.nctId === nctId), all: () => all };
}

/** A record with a bar at the cursor; documents of the tests have no other bar. */
export function marked(text: string): { snapshot: Snapshot; offset: number } {
  const offset = text.indexOf("|");
  assert.ok(offset >= 0, "no bar in the text");
  const plain = text.slice(0, offset) + text.slice(offset + 1);
  return { snapshot: snapshotOfText("file:///own.trial", plain, { expected: true }), offset };
}

export function itemsAt(text: string, known?: KnownRecords): readonly CompletionItem[] {
  const { snapshot, offset } = marked(text);
  const list = completionsAt(snapshot, snapshot.positionAt(offset), {
    today,
    known,
    snippets: true,
  });
  assert.equal(list.isIncomplete, false);
  for (const { textEdit, filterText } of list.items) {
    const { range } = textEdit as TextEdit;
    const [start, end] = [snapshot.offsetAt(range.start), snapshot.offsetAt(range.end)];
    assert.equal(range.start.line, range.end.line, "a range over one line");
    assert.ok(start <= offset && offset <= end, "a range that holds the cursor");
    assert.ok(filterText, "words to filter by");
  }
  const sorted = list.items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
  assert.deepEqual(sorted, list.items, "sorted as given");
  return list.items;
}

export function labelsAt(text: string, known?: KnownRecords): readonly string[] {
  return itemsAt(text, known).map(({ label }) => label);
}

/** The items that an editor would still show for what is typed. */
export function shownAt(text: string, known?: KnownRecords): readonly string[] {
  const { snapshot, offset } = marked(text);
  return itemsAt(text, known)
    .filter(({ textEdit, filterText = "" }) => {
      const start = snapshot.offsetAt((textEdit as TextEdit).range.start);
      return isSubsequence(snapshot.text.slice(start, offset), filterText);
    })
    .map(({ label }) => label);
}

/** The document after accepting the item, with the bar where the cursor then stands. */
export function accepted(text: string, label: string, known?: KnownRecords): string {
  const items = itemsAt(text, known);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `no item ${label} among ${items.map((other) => other.label).join(", ")}`);
  const { snapshot } = marked(text);
  const { range, newText } = item.textEdit as TextEdit;
  const [start, end] = [snapshot.offsetAt(range.start), snapshot.offsetAt(range.end)];
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const inserted = isSnippet ? withBar(newText) : `${newText}|`;
  return `${snapshot.text.slice(0, start)}${inserted}${snapshot.text.slice(end)}`;
}

/** What an editor makes of a snippet. */
function withBar(snippet: string): string {
  const [before = "", behind] = snippet.split("$0", 2);
  assert.ok(behind !== undefined, "a snippet with a place for the caret");
  const plain = (part: string) => part.replace(/\\([\\$}])/g, "$1");
  return `${plain(before)}|${plain(behind)}`;
}

export function hovered(
  text: string,
  known?: KnownRecords,
): { readonly range: string; readonly text: string } | undefined {
  const { snapshot, offset } = marked(text);
  return hoveredAt(snapshot, offset, known);
}

export function hoveredAt(snapshot: Snapshot, offset: number, known?: KnownRecords) {
  const hover = hoverAt(snapshot, snapshot.positionAt(offset), { today, known });
  if (!hover) return undefined;
  assert.ok(hover.range && typeof hover.contents === "object" && "value" in hover.contents);
  const [start, end] = [hover.range.start, hover.range.end].map((at) => snapshot.offsetAt(at));
  return { range: snapshot.text.slice(start, end), text: hover.contents.value };
}

/** The hover, which must be there and must have these lines. */
export function assertHover(
  text: string,
  range: string,
  lines: readonly string[],
  known?: KnownRecords,
): void {
  const found = hovered(text, known);
  assert.ok(found, "no hover");
  assert.equal(found.range, range);
  const present = found.text.split("\n");
  for (const line of lines) assert.ok(present.includes(line), `no line ${line}\nin\n${found.text}`);
}

function isSubsequence(typed: string, text: string): boolean {
  const letters = text.toLowerCase();
  let at = -1;
  for (const letter of typed.toLowerCase().trimStart()) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
