import type { Path } from "../../study/path.ts";
import { type Report, rule } from "../rule.ts";
import { meaningOf } from "../text/acronymMeanings.ts";
import { isExplainedByTerm } from "../text/explainedAcronyms.ts";
import { isKnown, isPronounceable } from "../text/knownAcronyms.ts";
import { type Prose, proseOf } from "../text/prose.ts";

const path = ["protocolSection", "conditionsModule", "keywords"];

export default rule({
  code: "keyword/acronym",
  title: "Keyword that is only an acronym",
  kind: "wording",
  severity: "hint",
  source: "Registry definition of Keywords: words and phrases that help readers to find the record",
  check(record, report) {
    const { protocol, acronyms } = record;
    const keywords = protocol.conditionsModule?.keywords ?? [];
    let terms: readonly Prose[] | undefined;
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
      terms ??= proseOf(record).filter(isTopic);
      if (isExplainedBy(terms, acronym)) continue;
      report(reportOf([...path, i], acronym));
    }
  },
});

function reportOf(at: Path, acronym: string): Report {
  const meaning = meaningOf(acronym);
  return {
    at,
    message: `The keyword "${acronym}" is an acronym, which has several meanings and which only those search for who know it. Write it out${meaning === undefined ? "" : `, such as "${meaning}"`}.`,
    fixes:
      meaning === undefined
        ? []
        : [
            {
              title: `Write "${meaning}"`,
              safe: false,
              changes: [{ kind: "set", path: at, value: meaning }],
            },
          ],
  };
}

const capitals = /^\s*[A-Z]{2,6}\s*$/;

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A condition or a keyword. */
function isTopic({ module }: Prose): boolean {
  return module === "conditionsModule";
}

/** GVHD beside the keyword or the condition "graft versus host disease": its words are there already. */
function isExplainedBy(terms: readonly Prose[], acronym: string): boolean {
  return terms.some((term) => term.text.trim() !== acronym && isExplainedByTerm(acronym, term));
}
