import { elementAt } from "../../catalogue/elements.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import type { Layout } from "../../layouts/layout.ts";
import { applyEdits } from "../../layouts/text/edit/composeEdits.ts";
import { isFillIn } from "../../rules/fillIn.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import { offeredTerms } from "../offeredTerms.ts";
import { studyTypeOf } from "../requirement.ts";

/** A part of a text with what may stand there, what stands there now being the first. */
export interface Choice extends OffsetRange {
  readonly texts: readonly string[];
}

export interface Written {
  readonly text: string;
  readonly record: StudyRecord;
  readonly layout: Layout;
}

/** The choice of the value at `path`, if its values can be listed and differ in one line of the text. */
export function choiceAt(written: Written, path: Path): Choice | undefined {
  const { study } = written.record;
  const present = valueAt(study, path);
  const others = valuesFor(study, path).filter((value) => value !== present);
  return others.length === 0 ? undefined : exchange(written, path, others);
}

/** The place of the value at `path` with the marks around it that `values` change, too. */
export function exchange(
  written: Written,
  path: Path,
  values: readonly unknown[],
): Choice | undefined {
  const { text, record } = written;
  const texts = [text, ...values.map((value) => textWith(written, path, value))];
  if (new Set(texts).size < texts.length) return undefined;
  const place = record.source.rangeOf(path, "value");
  const start = Math.min(place.start, commonStart(texts));
  const end = text.length - Math.min(text.length - place.end, commonEnd(texts));
  const parts = texts.map((each) => each.slice(start, each.length - (text.length - end)));
  return parts.some((part) => /[\r\n]/.test(part)) ? undefined : { start, end, texts: parts };
}

/** The values that the registry offers at a place, none where the author writes freely. */
function valuesFor(study: Study, path: Path): readonly unknown[] {
  const type = studyTypeOf(study);
  if (elementAt(path, type)?.kind === "yesNo") return [true, false];
  const vocabulary = vocabularyAt(path, type);
  if (vocabulary === undefined) return [];
  const list = typeof path.at(-1) === "number" ? valueAt(study, path.slice(0, -1)) : [];
  const others = Array.isArray(list) ? list.filter((item) => !isFillIn(String(item))) : [];
  return offeredTerms(vocabulary, type)
    .map(({ token }) => token)
    .filter((token) => !others.includes(token));
}

function textWith({ text, record, layout }: Written, path: Path, value: unknown): string {
  const edits = layout.edit(text, record, [{ kind: "set", path, value }]);
  return applyEdits(text, edits.toSorted(byStart));
}

export const byStart = (a: OffsetRange, b: OffsetRange) => a.start - b.start;

function commonStart([first = "", ...others]: readonly string[]): number {
  let at = 0;
  while (at < first.length && others.every((other) => other[at] === first[at])) at++;
  return at;
}

function commonEnd([first = "", ...others]: readonly string[]): number {
  let at = 0;
  while (at < first.length && others.every((other) => other.at(-1 - at) === first.at(-1 - at)))
    at++;
  return at;
}
