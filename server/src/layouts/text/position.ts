import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { CompletionPlaces } from "../completionPlaces.ts";
import { caretAt } from "./caret.ts";
import { linePlaces } from "./linePlaces.ts";
import type { TextStyle } from "./textStyle.ts";
import { valuePlaces } from "./valuePlaces.ts";

/** What may be written at `offset`; `record` is the one that was read from `text`. */
export function completionPlaces(
  text: string,
  record: StudyRecord,
  offset: number,
  style: TextStyle,
): CompletionPlaces {
  const caret = caretAt(text, record, offset, style);
  if (!caret) return { values: [], lines: [] };
  // Before the content of a line, in its indent or before its mark, nothing is being written.
  const here = ({ replace }: { readonly replace: OffsetRange }) =>
    replace.start <= offset && offset <= replace.end;
  return { values: valuePlaces(caret).filter(here), lines: linePlaces(caret).filter(here) };
}
