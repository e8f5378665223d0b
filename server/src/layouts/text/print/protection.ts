import { type Path, toPointer } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { Field } from "../field.ts";
import { type Guard, valueLines } from "../valueLines.ts";
import { misreadPaths, misreadRows } from "./misread.ts";
import { type RecordValues, type Row, recordRows } from "./recordRows.ts";

/** Each round protects as little as it can; beyond so many all that is misread is protected at once. */
const carefulRounds = 30;
const mostRounds = 40;

/** What must not be written plainly, by pointers of elements. */
export class Protection {
  /** Elements that are written as JSON. */
  readonly asJson = new Set<string>();
  /** Lines with a bar: an element's pointer and the line's index. */
  readonly #lines = new Set<string>();
  /** Elements all of whose lines have one. */
  readonly #whole = new Set<string>();

  /** True where a line of the element gets a bar. */
  touches(path: Path, lineCount: number): boolean {
    if (this.#lines.size + this.#whole.size === 0) return false;
    const guard = this.#guard(path);
    return Array.from({ length: lineCount }, (_, index) => index).some((index) => guard("", index));
  }

  lines(field: Field, path: Path, value: unknown): readonly string[] {
    const isNone = this.#lines.size + this.#whole.size === 0;
    return valueLines(field, value, isNone ? undefined : this.#guard(path)) ?? [];
  }

  #guard(path: Path): Guard {
    const pointer = toPointer(path);
    if (this.#whole.has(pointer)) return () => true;
    return (_, index) => this.#lines.has(`${pointer} ${index}`);
  }

  /** Protects what was read otherwise than it was written; false where nothing is left to be done. */
  add(study: Study, read: ReadText, isCareful: boolean): boolean {
    const rows = isCareful ? misreadRows(study, read.record, read.study, read.rows, read.text) : [];
    const keys = rows.map(({ path, index }) => `${toPointer(path)} ${index}`);
    if (addAll(this.#lines, keys)) return true;
    const { values, wholes } = misreadPaths(study, read.study);
    const pointers = values.map((path) => toPointer(path));
    return (
      addAll(this.#whole, pointers) ||
      addAll(this.asJson, pointers) ||
      addAll(
        this.asJson,
        wholes.map((path) => toPointer(path)),
      )
    );
  }
}

/** False where the set has them all. */
function addAll(set: Set<string>, keys: readonly string[]): boolean {
  const { size } = set;
  for (const key of keys) set.add(key);
  return set.size > size;
}

/** A text with what was written and what was read. */
export interface ReadText {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly record: StudyRecord;
  /** The study of the record, as it is compared. */
  readonly study: Study;
}

export interface Writing {
  readonly study: Study;
  values(protection: Protection): RecordValues;
  /** The text of the rows as it is read. */
  read(rows: readonly Row[]): ReadText;
  isSame(read: ReadText): boolean;
}

/**
 * Writes a record plainly and reads it again; what is read as something else gets bars, or is written
 * as JSON, until the text says what it was written from, or nothing more can be done.
 */
export function writeProtected(writing: Writing): ReadText {
  const protection = new Protection();
  for (let round = 0; ; round++) {
    const read = writing.read(recordRows(writing.values(protection)));
    if (writing.isSame(read) || round === mostRounds) return read;
    if (!protection.add(writing.study, read, round < carefulRounds)) return read;
  }
}
