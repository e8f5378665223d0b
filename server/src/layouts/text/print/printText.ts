import { type Path, toPointer, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { Field, Group } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import { heldSections, otherLine } from "../otherElements.ts";
import { tokenOf } from "../readValue.ts";
import { sameValue } from "../sameValue.ts";
import type { TextStyle } from "../textStyle.ts";
import { valueLines } from "../valueLines.ts";
import { displayOf } from "../writeValue.ts";
import { misreadPaths, misreadRows } from "./misread.ts";
import { type OtherValues, otherValues } from "./otherValues.ts";
import { type RecordValues, type Row, recordRows } from "./recordRows.ts";

/** What a text layout is printed with. */
export interface PrintedLayout {
  readonly grammar: Grammar;
  readonly style: TextStyle;
  readonly parse: (text: string) => StudyRecord;
}

/** Each round protects as little as it can; beyond so many all that is misread is protected at once. */
const carefulRounds = 30;
const mostRounds = 40;

/**
 * The study with a label before each value. It is printed plainly and read again; lines that are read
 * as something else get a bar, and values that even then are read otherwise are written as JSON.
 */
export function printText(study: Study, layout: PrintedLayout): string {
  const protection = new Protection();
  for (let round = 0; ; round++) {
    const printer = new Printer(study, layout, protection);
    const rows = recordRows(printer);
    const text = rows.map((row) => `${row.text}${layout.style.lineEnd}`).join("");
    const record = layout.parse(text);
    if (isHeld(study, record.study) || round === mostRounds) return text;
    const isCareful = round < carefulRounds;
    if (!protect(study, record, rows, text, protection, isCareful)) return text;
  }
}

/** What must not be written plainly, by pointers of elements. */
class Protection {
  /** Lines with a bar: an element's pointer and the line's index. */
  readonly lines = new Set<string>();
  /** Elements all of whose lines have one. */
  readonly whole = new Set<string>();
  readonly asJson = new Set<string>();
}

export function isHeld(study: Study, read: Study): boolean {
  return heldSections.every(
    (section) =>
      sameValue(study[section], read[section]) ||
      (section === "protocolSection" && sameValue(study[section] ?? {}, read[section])),
  );
}

/** Protects what was read otherwise than it was written; false where nothing is left to be done. */
function protect(
  study: Study,
  record: StudyRecord,
  rows: readonly Row[],
  text: string,
  { lines, whole, asJson }: Protection,
  isCareful: boolean,
): boolean {
  const misread = isCareful ? misreadRows(study, record, rows, text) : [];
  if (
    addAll(
      lines,
      misread.map(({ path, index }) => lineKey(path, index)),
    )
  )
    return true;
  const { values, lists } = misreadPaths(study, record.study);
  const pointers = values.map((path) => toPointer(path));
  if (addAll(whole, pointers)) return true;
  if (addAll(asJson, pointers)) return true;
  return addAll(
    asJson,
    lists.map((path) => toPointer(path)),
  );
}

/** False where the set has them all. */
function addAll(set: Set<string>, keys: readonly string[]): boolean {
  const { size } = set;
  for (const key of keys) set.add(key);
  return set.size > size;
}

function lineKey(path: Path, index: number): string {
  return `${toPointer(path)} ${index}`;
}

class Printer implements RecordValues {
  readonly grammar: Grammar;
  readonly style: TextStyle;
  readonly #study: Study;
  readonly #protection: Protection;
  readonly #others: OtherValues;

  constructor(study: Study, { grammar, style }: PrintedLayout, protection: Protection) {
    this.grammar = grammar;
    this.style = style;
    this.#study = study;
    this.#protection = protection;
    this.#others = otherValues(study, grammar, protection.asJson);
  }

  valueAt(path: Path): unknown {
    if (this.#others.size > 0 && this.#others.has(toPointer(path))) return undefined;
    return valueAt(this.#study, path);
  }

  lines(field: Field, path: Path, value: unknown): readonly string[] {
    const { lines, whole } = this.#protection;
    if (lines.size + whole.size === 0) return valueLines(field, value) ?? [];
    const guard = (_line: string, index: number) =>
      whole.has(toPointer(path)) || lines.has(lineKey(path, index));
    return valueLines(field, value, guard) ?? [];
  }

  inBrackets(owner: Field, line: string): string | undefined {
    const { type: path, typeVocabulary } = owner;
    const type = path && this.valueAt(path);
    if (typeof type !== "string" || !typeVocabulary || line.startsWith("|")) return undefined;
    if (this.#protection.whole.has(toPointer(path ?? []))) return undefined;
    const word = displayOf(typeVocabulary, type);
    const isWord = /^[^()\s]+(?: [^()\s]+)*$/.test(word) && word.length < 40;
    return isWord && tokenOf(typeVocabulary, word) === type ? ` (${word})` : undefined;
  }

  isEmpty(): boolean {
    return false;
  }

  hasHeading(): boolean {
    return false;
  }

  rest({ id }: Group): readonly string[] {
    if (id !== "otherElements") return [];
    return [...this.#others.values()].map(({ path, value }) =>
      this.style.bare(otherLine(path, value)),
    );
  }
}
