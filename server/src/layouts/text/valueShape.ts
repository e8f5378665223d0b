import { phasesOf, termOf } from "../../catalogue/vocabularies.ts";
import { readAge } from "../../study/age.ts";
import { readDate } from "../../study/partialDate.ts";
import type { Field } from "./field.ts";

const longest = 80;

/**
 * True for a text that can only be a value of the field's kind: a known term, a date, a number. Of
 * free text nothing can be said.
 */
export function isSurely({ kind, vocabulary }: Field, text: string): boolean {
  const value = text.trim();
  if (value.length > longest) return false;
  switch (kind) {
    case "token":
      return vocabulary !== undefined && termOf(vocabulary, value) !== undefined;
    case "phases":
      return phasesOf(value) !== undefined;
    case "boolean":
      return /^(yes|no|true|false)$/i.test(value);
    case "integer":
      return /^\d[\d,]{0,12}( participants)?( \(\w+\))?$/.test(value);
    case "date":
      return readDate(value.replace(/ ?\(\w{1,20}\)$/, "")).kind === "date";
    case "age":
      return ["age", "noLimit"].includes(readAge(value).kind);
    default:
      return false;
  }
}
