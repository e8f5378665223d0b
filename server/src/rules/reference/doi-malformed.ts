import { rule } from "../rule.ts";
import { referencesOf, referencesPath } from "./references.ts";

/** "doi:", "DOI ", "doi.org/" and what stands behind it, up to a space. */
const named = /\bdoi(?:\.org\/|[:\s]{1,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?)([^\s,;>"]+)/gi;
const wellFormed = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** The same before anything else than the beginning of a DOI: most citations have none, or a good one. */
const mayBeMalformed =
  /\bdoi(?:\.org\/|[:\s]{1,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?)(?!10\.\d{4,9}(?:\.\d+)*\/[^\s,;>".)\]])[^\s,;>"]/i;

export default rule({
  code: "reference/doi-malformed",
  title: "Malformed DOI in a citation",
  kind: "form",
  severity: "hint",
  source: "Proposed; DOI handbook: a prefix 10.x, a slash and a suffix",
  check(record, report) {
    const references = referencesOf(record);
    for (let i = 0; i < references.length; i++) {
      const citation = references[i]?.citation;
      if (!citation || !mayBeMalformed.test(citation)) continue;
      for (const match of citation.matchAll(named)) {
        const [whole, rest = ""] = match;
        const doi = rest.replace(/[.)\]]+$/, "");
        if (!/\d/.test(doi) || wellFormed.test(doi)) continue;
        const start = match.index + whole.length - rest.length;
        report({
          at: [...referencesPath, i, "citation"],
          span: [start, start + doi.length],
          message: `"${doi}" in reference ${i + 1} stands where a DOI belongs and is none: a DOI begins with "10.", four or more digits and a slash, as in 10.1000/182. Readers cannot follow it: correct it.`,
        });
      }
    }
  },
});
