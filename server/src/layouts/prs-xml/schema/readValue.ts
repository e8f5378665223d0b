import { phasesOf, termOf } from "../../../catalogue/vocabularies.ts";
import { formatAge, readAge } from "../../../study/age.ts";
import { readDate } from "../../../study/partialDate.ts";
import type { ValueDefinition } from "./definition.ts";

/** What a text stands for; undefined where its kind cannot hold it, and it stays as it is written. */
export function readValue(
  { kind, vocabulary }: ValueDefinition,
  text: string,
): { readonly value: unknown } | undefined {
  switch (kind) {
    case "term":
      return { value: (vocabulary && termOf(vocabulary, text)?.token) ?? text };
    case "phases":
      return { value: phasesOf(text) ?? [text] };
    case "yesNo": {
      const value = readYesNo(text);
      return value === undefined ? undefined : { value };
    }
    case "integer":
      return /^\d{1,15}$/.test(text) ? { value: Number(text) } : undefined;
    case "date": {
      const reading = text.length > longestForm ? undefined : readDate(text);
      return { value: reading?.kind === "date" ? reading.iso : text };
    }
    case "age": {
      const reading = text.length > longestForm ? undefined : readAge(text);
      if (reading?.kind === "age") return { value: formatAge(reading.count, reading.unit) };
      return { value: reading?.kind === "noLimit" ? "N/A" : text };
    }
    default:
      return { value: text };
  }
}

/** No date or age is longer. */
const longestForm = 100;

export function readYesNo(text: string): boolean | undefined {
  if (/^(?:yes|true|y)$/i.test(text)) return true;
  return /^(?:no|false|n)$/i.test(text) ? false : undefined;
}
