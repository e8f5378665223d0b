import type { VocabularyName } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";

/** How a value is written down in the text layouts. */
export type FieldKind =
  | "line"
  /** Several lines; goes on until the next label or heading. */
  | "prose"
  | "token"
  /** The API's list of one or two phases, written as one choice: `PHASE1/PHASE2`. */
  | "phases"
  /** Several tokens on one line, divided by commas. */
  | "tokens"
  | "integer"
  | "boolean"
  | "date"
  | "age"
  /** A latitude and a longitude, `47.05, 8.31`: an object of two numbers. */
  | "point"
  /** Any value as JSON, for what the tables of elements do not have. */
  | "json";

/** One element as the text layouts write it. */
export interface Field {
  /**
   * From the study's root for a scalar; from the item for a field of a list item, where "*" stands
   * for the index in a list inside the item.
   */
  readonly path: Path;
  /** Known labels; the first is the one that is written. */
  readonly labels: readonly string[];
  readonly kind: FieldKind;
  readonly vocabulary?: VocabularyName;
  /** For a date or an enrolment: the path of its type, written in brackets behind the value. */
  readonly type?: Path;
  readonly typeVocabulary?: VocabularyName;
  /** True for a field whose label may be repeated, each giving one more list entry. */
  readonly repeated?: true;
}

/** The elements that stand under one heading. */
export interface Group {
  readonly id: string;
  /** Known headings; the first is the one that is written. */
  readonly headings: readonly string[];
  /** What the heading as a whole stands for. */
  readonly path: Path;
  readonly fields: readonly Field[];
  /** Takes the text that has no label. */
  readonly body?: Field;
  /** True where that text stands below the elements with labels. */
  readonly bodyLast?: true;
  /** A list: each item opens with the first of these fields. */
  readonly item?: { readonly path: Path; readonly fields: readonly Field[] };
}

const plain = /^[^\s:]+(?: [^\s:]+)*$/;

/** Labels and headings are compared without case, surrounding space and a final colon. */
export function foldLabel(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.trim().replace(/\s?:$/, "").replaceAll(/\s+/g, " ").toLowerCase();
}
