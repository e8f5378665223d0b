import {
  nearestTerm,
  phasesOf,
  termOf,
  type VocabularyName,
} from "../../../catalogue/vocabularies.ts";
import { toPointer } from "../../../study/path.ts";
import type { Field, Group } from "../field.ts";
import type { Piece } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";

/**
 * Values that stand without a label are told apart by their shape: in a listing's copy a missing
 * value leaves no gap, so the place of a line says little.
 */
export type Shape = (text: string) => boolean;

/** No value that is known by its shape is longer. */
const longest = 80;

function shape(...forms: readonly RegExp[]): Shape {
  return (text) => text.length <= longest && forms.some((form) => form.test(text));
}

export const isDate: Shape = shape(
  /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?(\s*\(\w+\))?$/,
  /^(\d{1,2}\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2},?\s+)?\d{4}(\s*\(\w+\))?$/i,
);

export const isEnrolment: Shape = shape(
  /\b(participants?|patients|subjects)(\s*\(\w+\))?$/i,
  /^(\d{1,7}|\d{1,3}(,\d{3})+)(\s*\(\w+\))?$/,
);

export const isPhase: Shape = (text) =>
  phasesOf(text) !== undefined || (text.length <= longest && /^(early[_ ])?phase/i.test(text));

export const isAge: Shape = shape(/^(n\/a|\W{0,3}\d{1,3}\s*\+?\s*([a-z]{1,8})?\s*\+?)$/i);

export const isYesOrNo: Shape = shape(/^(yes|no|true|false)$/i);

export const isNctNumber: Shape = (text) =>
  text.length < 24 && /^\W{0,3}n\s?c\s?t\W{0,3}\d/i.test(text);

export function isTerm(vocabulary: VocabularyName): Shape {
  return (text) => termOf(vocabulary, text) !== undefined;
}

/** The field of a group whose path ends so. */
export function fieldAt(group: Group, ending: string): Field {
  const field = group.fields.find(({ path }) => toPointer(path).endsWith(ending));
  if (!field) throw new Error(`${group.id} has no field ${ending}`);
  return field;
}

/** A section has a dozen values; more lines than this are something else, and comparing is slow. */
const mostMisspelt = 50;

/** Gives each misspelt token to the first field whose vocabulary has a near word for it. */
export function readMisspelt(
  pieces: readonly Piece[],
  fields: readonly Field[],
  builder: RecordBuilder,
): void {
  for (const piece of pieces.slice(0, mostMisspelt)) {
    if (piece.text.length > longest) continue;
    const field = fields.find(
      ({ path, vocabulary }) =>
        vocabulary && !builder.has(path) && nearestTerm(vocabulary, piece.text),
    );
    if (field) builder.put(field, [piece]);
  }
}
