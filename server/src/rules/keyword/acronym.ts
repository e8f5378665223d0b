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
    let explained: ReadonlySet<string> | undefined;
    for (let i = 0; i < keywords.length; i++) {
      const keyword = keywords[i] as string;
      if (isSmallLetter(keyword.charCodeAt(1)) || !capitals.test(keyword)) continue;
      const acronym = keyword.trim();
      if (
        isKnown(acronym) ||
        acronyms.has(acronym) ||
        isPronounceable(acronym) ||
        acronym === protocol.identificationModule?.acronym?.toUpperCase()
      )
        continue;
      explained ??= explainedBy(keywords);
      if (explained.has(acronym)) continue;
      report({
        at: [...path, i],
        message: `The keyword "${acronym}" is an acronym, which has several meanings and which only those search for who know it. Write it out.`,
      });
    }
  },
});

const capitals = /^\s*[A-Z]{2,6}\s*$/;

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** GVHD beside "graft versus host disease": the initials of keywords of several words, and what they begin with. */
function explainedBy(keywords: readonly string[]): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const keyword of keywords) {
    const words = keyword.match(/[\p{L}\p{N}]+/gu) ?? [];
    const initials = words
      .map((word) => word.charAt(0))
      .join("")
      .toUpperCase();
    for (let length = 2; words.length > 1 && length <= longestAcronym; length++)
      explained.add(initials.slice(0, length));
  }
  return explained;
}

const longestAcronym = 6;
