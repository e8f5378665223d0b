import { phasesOf, termOf } from "../../catalogue/vocabularies.ts";
import { formatAge, readAge } from "../../study/age.ts";
import { readDate } from "../../study/partialDate.ts";
import type { Field } from "./field.ts";

/** The value that a text stands for; a text that its kind cannot hold gives none and stays raw. */
export function readValue(field: Field, text: string): { readonly value: unknown } | undefined {
  switch (field.kind) {
    case "line":
    case "prose":
      return { value: text };
    case "token":
      return { value: token(field, text) };
    case "tokens":
      return {
        value: text
          .split(/\s*[,;]\s*/)
          .filter((word) => word !== "")
          .map((word) => token(field, word)),
      };
    case "phases":
      return { value: phasesOf(text) ?? [text] };
    case "integer": {
      const digits =
        /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\s+(?:participants?|patients|subjects))?$/i.exec(
          text,
        )?.[1];
      return digits === undefined ? undefined : { value: Number(digits.replaceAll(",", "")) };
    }
    case "boolean":
      if (/^(yes|true|accepts healthy volunteers)$/i.test(text)) return { value: true };
      return /^(no|false)$/i.test(text) ? { value: false } : undefined;
    case "date": {
      const reading = readDate(text);
      return { value: reading.kind === "date" ? reading.iso : text };
    }
    case "age": {
      const reading = readAge(text);
      if (reading.kind === "age") return { value: formatAge(reading.count, reading.unit) };
      return { value: reading.kind === "noLimit" ? "N/A" : text };
    }
  }
}

/** The API token of a word that the vocabulary knows in any of its forms; else the word itself. */
function token(field: Field, text: string): string {
  return (field.vocabulary && termOf(field.vocabulary, text)?.token) ?? text;
}
