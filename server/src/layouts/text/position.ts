import type { StudyRecord } from "../../study/record.ts";
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
  return caret
    ? { values: valuePlaces(caret), lines: linePlaces(caret) }
    : { values: [], lines: [] };
}
