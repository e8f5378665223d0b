import {
  applyChange,
  applyChanges,
  type Change,
  type WholeChange,
  wholeChanges,
} from "../../../study/change.ts";
import { valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { TextChange } from "../../layout.ts";
import { TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";
import { asWritten, isSameValue } from "./asWritten.ts";
import { applyEdits, composeEdits, mergeEdits } from "./composeEdits.ts";
import { EditWriting } from "./editWriting.ts";
import { otherEdits } from "./otherEdits.ts";
import { rewriteSections } from "./sectionRewrite.ts";
import { TextEditor } from "./textEditor.ts";

export interface EditedLayout {
  readonly parse: (text: string) => StudyRecord;
  readonly style: TextStyle;
}

/**
 * Renders changes to the value as edits of the text. Each is tried with as little text as it needs;
 * where that would be read otherwise, because values beside it have no labels, its section is written
 * anew with labels. A change that the layout cannot express gives no edits at all.
 */
export function editText(
  text: string,
  record: StudyRecord,
  changes: readonly Change[],
  layout: EditedLayout,
): readonly TextChange[] {
  let state: State = { text, record, study: asWritten(record) };
  const inPlace = replacedInPlace(state, changes, layout);
  if (inPlace) return inPlace;
  let all: readonly TextChange[] = [];
  for (const change of wholeChanges(record.study, changes)) {
    const wanted = applyChange(state.study, change);
    const step = firstThatReads(state, change, wanted, layout);
    if (!step) return [];
    all = composeEdits(text.length, all, step.edits);
    state = step.state;
  }
  return all;
}

/**
 * Stretches of texts are replaced where they stand, so that line ends and spaces around them stay; undefined
 * where other changes are wanted too, or the text would be read otherwise.
 */
function replacedInPlace(
  { text, record, study }: State,
  changes: readonly Change[],
  { parse }: EditedLayout,
): readonly TextChange[] | undefined {
  const edits: TextChange[] = [];
  for (const change of changes) {
    if (change.kind !== "replace") return undefined;
    edits.push({ ...record.source.rangeOfSpan(change.path, change.span), newText: change.text });
  }
  const merged = mergeEdits(edits);
  const after = stateOf(applyEdits(text, merged), parse);
  const isClean = after.record.unrecognised.length <= record.unrecognised.length;
  const isRead = isClean && isSameValue(after.study, applyChanges(study, changes));
  return isRead ? merged : undefined;
}

function stateOf(text: string, parse: EditedLayout["parse"]): State {
  const record = parse(text);
  return { text, record, study: asWritten(record) };
}

/** The edits with those of Other Elements that they need, if the text is then read as wanted. */
function withOthers(
  text: string,
  before: StudyRecord,
  edits: readonly TextChange[],
  wanted: Study,
  { parse, style }: EditedLayout,
): { edits: readonly TextChange[]; state: State } | undefined {
  const { text: edited, record, study } = stateOf(applyEdits(text, edits), parse);
  if (!(record.source instanceof TextSourceMap)) return undefined;
  const more = mergeEdits(otherEdits(edited, record, record.source, style, study, wanted));
  if (more.length === 0) return undefined;
  const state = stateOf(applyEdits(edited, more), parse);
  const isClean = state.record.unrecognised.length <= before.unrecognised.length;
  if (!isClean || !isSameValue(state.study, wanted)) return undefined;
  return { edits: composeEdits(text.length, edits, more), state };
}

interface State {
  readonly text: string;
  readonly record: StudyRecord;
  readonly study: Study;
}

function firstThatReads(
  { text, record }: State,
  change: WholeChange,
  wanted: Study,
  { parse, style }: EditedLayout,
): { edits: readonly TextChange[]; state: State } | undefined {
  const { source } = record;
  if (!(source instanceof TextSourceMap) || change.path.length === 0) return undefined;
  const { grammar } = source;
  const [plain, careful, barred] = (["none", "marks", "all"] as const).map(
    (care) => new EditWriting(grammar, care),
  ) as [EditWriting, EditWriting, EditWriting];
  const edit = (writing: EditWriting) => () =>
    new TextEditor(text, record, source, style, writing).edits(change);
  const rewrite = (writing: EditWriting) => () =>
    rewriteSections(text, record, source, style, change.path, wanted, writing);
  const stretch = changedStretch(record, change, style);
  const inPlace = [
    ...(stretch ? [() => [stretch]] : []),
    edit(plain),
    edit(careful),
    rewrite(plain),
    rewrite(careful),
  ];
  const tried = new Set<string>();
  let leaving: { edits: readonly TextChange[]; state: State } | undefined;
  for (const attempt of [...inPlace, edit(barred), rewrite(barred)]) {
    const edits = mergeEdits(attempt());
    const edited = applyEdits(text, edits);
    if (tried.has(edited)) continue;
    tried.add(edited);
    const state = stateOf(edited, parse);
    if (!isSameValue(state.study, wanted)) continue;
    const isClean = state.record.unrecognised.length <= record.unrecognised.length;
    if (isClean) return { edits, state };
    leaving ??= { edits, state };
  }
  const instead = (other: WholeChange) => () =>
    new TextEditor(text, record, source, style, plain).edits(other);
  const { path } = change;
  const isText = "value" in change && typeof change.value !== "object";
  const withJson = [
    () => [],
    ...(isText ? [] : [edit(plain), edit(careful)]),
    // What no line can say leaves its place, that of its item's first label, or its whole list.
    instead({ kind: "remove", path }),
    instead({ kind: "set", path, value: "" }),
    instead({ kind: "remove", path: path.slice(0, -1) }),
  ];
  for (const attempt of withJson) {
    const found = withOthers(text, record, mergeEdits(attempt()), wanted, { parse, style });
    if (found) return found;
  }
  return leaving;
}

/**
 * The edit of the stretch in which a text of several lines changes; undefined for all else. The lines
 * around it keep their ends and the spaces before them.
 */
function changedStretch(
  { study, source }: StudyRecord,
  change: WholeChange,
  { lineEnd }: TextStyle,
): TextChange | undefined {
  if (change.kind !== "set" || typeof change.value !== "string") return undefined;
  const before = valueAt(study, change.path);
  if (typeof before !== "string" || !before.includes("\n")) return undefined;
  const [start, end] = sameEnds(before, change.value);
  if (start + end === 0) return undefined;
  const range = source.rangeOfSpan(change.path, [start, before.length - end]);
  const newText = change.value.slice(start, change.value.length - end);
  return { ...range, newText: newText.replaceAll("\n", lineEnd) };
}

/** How much two texts share at the beginning and at the end, without a half of a surrogate pair. */
function sameEnds(one: string, other: string): readonly [number, number] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  if (isHighSurrogate(one, start - 1)) start--;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  if (isHighSurrogate(one, one.length - end - 1)) end--;
  return [start, Math.max(end, 0)];
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
