import { rule } from "../rule.ts";
import { isKnown, isPronounceable } from "../text/knownAcronyms.ts";

const path = ["protocolSection", "conditionsModule", "keywords"];

export default rule({
  code: "keyword/acronym",
  title: "Keyword that is only an acronym",
  kind: "wording",
  severity: "hint",
  source: "Registry definition of Keywords: words and phrases that help readers to find the record",
  check({ protocol, acronyms }, report) {
    const keywords = protocol.conditionsModule?.keywords ?? [];
    for (const [i, keyword] of keywords.entries()) {
      if (!/^\s*[A-Z]{2,6}\s*$/.test(keyword)) continue;
      const acronym = keyword.trim();
      if (
        isKnown(acronym) ||
        acronyms.has(acronym) ||
        isPronounceable(acronym) ||
        acronym === protocol.identificationModule?.acronym?.toUpperCase()
      )
        continue;
      if (keywords.some((other) => explains(other, acronym))) continue;
      report({
        at: [...path, i],
        message: `The keyword "${acronym}" is an acronym, which has several meanings and which only those search for who know it. Write it out.`,
      });
    }
  },
});

/** True for "graft versus host disease" beside GVHD. */
function explains(keyword: string, acronym: string): boolean {
  const initials = (keyword.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0)).join("");
  return initials.length > 1 && initials.toUpperCase().startsWith(acronym);
}
