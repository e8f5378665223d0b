import { type Path, toPointer, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { Field, Group } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import { heldSections, otherLine } from "../otherElements.ts";
import { sameValue } from "../sameValue.ts";
import type { TextStyle } from "../textStyle.ts";
import { typeInBrackets } from "./brackets.ts";
import { type OtherValues, otherValues } from "./otherValues.ts";
import { type Protection, writeProtected } from "./protection.ts";
import type { RecordValues } from "./recordRows.ts";

/** What a text layout is printed with. */
export interface PrintedLayout {
  readonly grammar: Grammar;
  readonly style: TextStyle;
  readonly parse: (text: string) => StudyRecord;
}

/** The study with a label before each value. */
export function printText(study: Study, layout: PrintedLayout): string {
  const { lineEnd } = layout.style;
  return writeProtected({
    study,
    values: (protection) => new Printer(study, layout, protection),
    read(rows) {
      const text = rows.map((row) => row.text + lineEnd).join("");
      const record = layout.parse(text);
      return { text, rows, record, study: record.study };
    },
    isSame: (read) => isHeld(study, read.study),
  }).text;
}

/** True where a text that was read as `read` holds the study, or all of it that a text may hold. */
export function isHeld(study: Study, read: Study): boolean {
  return heldSections.every((section) => {
    const value = study[section] ?? (section === "protocolSection" ? {} : undefined);
    return sameValue(value, read[section]);
  });
}

/** A count as a listing may state it. */
function siteCountOf({ locationCount }: Study): number | undefined {
  const isCount = Number.isInteger(locationCount) && /^\d{1,6}$/.test(String(locationCount));
  return isCount ? locationCount : undefined;
}

class Printer implements RecordValues {
  readonly grammar: Grammar;
  readonly style: TextStyle;
  readonly siteCount: number | undefined;
  readonly #study: Study;
  readonly #protection: Protection;
  readonly #others: OtherValues;

  constructor(study: Study, { grammar, style }: PrintedLayout, protection: Protection) {
    this.grammar = grammar;
    this.style = style;
    this.siteCount = siteCountOf(study);
    this.#study = study;
    this.#protection = protection;
    this.#others = otherValues(study, grammar, protection.asJson);
  }

  valueAt(path: Path): unknown {
    if (this.#others.size > 0 && this.#isAmongOthers(path)) return undefined;
    return valueAt(this.#study, path);
  }

  /** True for what Other Elements says, by itself or as a part of something. */
  #isAmongOthers(path: Path): boolean {
    return path.some((_, i) => this.#others.has(toPointer(path.slice(0, i + 1))));
  }

  lines(field: Field, path: Path, value: unknown): readonly string[] {
    return this.#protection.lines(field, path, value);
  }

  inBrackets(owner: Field, line: string): string | undefined {
    const type = owner.type && this.valueAt(owner.type);
    if (!owner.type || this.#protection.touches(owner.type, 1)) return undefined;
    return typeInBrackets(owner, line, type);
  }

  isEmpty(): boolean {
    return false;
  }

  hasHeading(): boolean {
    return false;
  }

  after(): readonly string[] {
    return [];
  }

  rest({ id }: Group): readonly string[] {
    if (id !== "otherElements") return [];
    return [...this.#others.values()].map(({ path, value }) =>
      this.style.bare(otherLine(path, value)),
    );
  }
}
