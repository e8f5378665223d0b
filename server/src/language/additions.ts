import type { Position, Range } from "vscode-languageserver-types";
import { valueAt } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type AdditionKind, additionKinds } from "./additions/kinds.ts";
import { writeAddition } from "./additions/writeAddition.ts";
import type { Question } from "./question.ts";
import { studyTypeOf } from "./requirement.ts";
import type { SnippetText } from "./snippet.ts";

export type AdditionAnswer =
  | { readonly question: Question }
  | { readonly refused: string }
  /** To be made at once; they share their tab stops. */
  | { readonly edits: readonly { readonly range: Range; readonly snippet: SnippetText }[] };

/** Asks what to add to the record at `position`, then says how: `answers` were given so far. */
export function addition(
  snapshot: Snapshot,
  position: Position,
  answers: readonly string[],
): AdditionAnswer {
  const { layout, records, text } = snapshot;
  const offset = snapshot.offsetAt(position);
  const number = numberAt(records, offset);
  const record = records[number];
  if (!layout || !record) return { refused: "This document holds no trial record to add to." };
  const kinds = additionKinds.filter((kind) => fits(kind, record));
  const [id] = answers;
  if (id === undefined) return { question: { ...whatToAdd, options: kinds.map(optionOf) } };
  const kind = kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`"${id}" is nothing that can be added`);
  const index = nextIndex(kind, record, offset);
  const edits = writeAddition(text, layout, { record, number }, kind, index);
  if (edits.length === 0)
    return { refused: "The text is too broken here to add anything. Mend it first." };
  return {
    edits: edits.map((edit) => ({ range: snapshot.rangeOf(edit), snippet: edit.snippet })),
  };
}

const whatToAdd = { title: "Add to the Record", prompt: "What is added?", step: 1, steps: 1 };

function optionOf({ id, label, detail }: AdditionKind) {
  return { id, label, detail };
}

export function fits({ appliesTo }: AdditionKind, { study }: StudyRecord): boolean {
  const type = studyTypeOf(study);
  return type === undefined || appliesTo.includes(type);
}

/** The record around the offset, else the last one that begins before it. */
export function numberAt(records: readonly StudyRecord[], offset: number): number {
  const before = records.findLastIndex(({ source }) => source.rangeOf([], "whole").start <= offset);
  return Math.max(before, 0);
}

/** Behind the item at the offset; the end of the list for a cursor that is elsewhere. */
export function nextIndex(kind: AdditionKind, { study, source }: StudyRecord, offset: number) {
  const list = valueAt(study, kind.list);
  const length = Array.isArray(list) ? list.length : 0;
  if (length === 0) return 0;
  const around = source.rangeOf(kind.list, "whole");
  if (offset < around.start || offset > around.end) return length;
  for (let index = length - 1; index >= 0; index--)
    if (source.rangeOf([...kind.list, index], "whole").start < offset) return index + 1;
  return 0;
}
