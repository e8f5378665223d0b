import { rule } from "../rule.ts";
import { briefTitlePath, officialTitlePath, writtenTitle } from "./titles.ts";

const places = [
  { element: "briefTitle", at: briefTitlePath, name: "brief title" },
  { element: "officialTitle", at: officialTitlePath, name: "official title" },
] as const;

/** A title of fewer words may be made of acronyms. */
const fewestWords = 4;

export default rule({
  code: "title/all-caps",
  title: "Title in capitals",
  kind: "wording",
  severity: "hint",
  source: "Review practice (unconfirmed): titles in title case",
  check(record, report) {
    for (const { element, at, name } of places) {
      const title = writtenTitle(record, element);
      if (title === undefined || hasSmallLetter(title) || title !== title.toUpperCase()) continue;
      const words = title.match(/\p{Lu}{2,}/gu) ?? [];
      if (words.length < fewestWords) continue;
      report({
        at,
        message: `The ${name} is written in capitals, in which acronyms cannot be told from words. Write it with capitals at the beginning of words alone.`,
      });
    }
  },
});

/** Nearly always the second character is one. */
function hasSmallLetter(title: string): boolean {
  for (let i = 0; i < title.length; i++) {
    const code = title.charCodeAt(i);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}
