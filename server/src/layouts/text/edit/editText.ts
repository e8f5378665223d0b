import { applyChange, type Change } from "../../../study/change.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { TextChange } from "../../layout.ts";
import { TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";
import { asWritten, isSameValue } from "./asWritten.ts";
import { applyEdits, composeEdits, mergeEdits } from "./composeEdits.ts";
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
  let all: readonly TextChange[] = [];
  for (const change of changes) {
    const wanted = applyChange(state.study, change);
    const step = firstThatReads(state, change, wanted, layout);
    if (!step) return [];
    all = composeEdits(text.length, all, step.edits);
    state = step.state;
  }
  return all;
}

interface State {
  readonly text: string;
  readonly record: StudyRecord;
  readonly study: Study;
}

function firstThatReads(
  { text, record }: State,
  change: Change,
  wanted: Study,
  { parse, style }: EditedLayout,
): { edits: readonly TextChange[]; state: State } | undefined {
  const { source } = record;
  if (!(source instanceof TextSourceMap) || change.path.length === 0) return undefined;
  const attempts = [
    () => new TextEditor(text, record, source, style).edits(change),
    () => rewriteSections(text, record, source, style, change.path, wanted),
  ];
  for (const attempt of attempts) {
    const edits = mergeEdits(attempt());
    const edited = applyEdits(text, edits);
    const reading = parse(edited);
    const study = asWritten(reading);
    if (isSameValue(study, wanted))
      return { edits, state: { text: edited, record: reading, study } };
  }
  return undefined;
}
