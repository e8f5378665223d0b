import { letterOf } from "../words.ts";

/** Where the text of an item begins that begins its line there: behind its bullet or number, if it has one. */
export function behindMark(criteria: string, start: number): number {
  // Most begin with a letter, or with the bullet of the registry.
  if (letterOf(criteria.charCodeAt(start)) > 0) return start;
  if (criteria.startsWith("* ", start) && letterOf(criteria.charCodeAt(start + 2)) > 0)
    return start + 2;
  mark.lastIndex = start;
  mark.test(criteria);
  return mark.lastIndex;
}

const mark = / ?(?:[*•·-][^\S\n]*|\(?\d{1,2}\\?[.)](?!\d)\)?[^\S\n]*)*/y;
