import { termOf, vocabularies } from "../../catalogue/vocabularies.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { designInfoPath } from "./designPaths.ts";
import { joinedTerms } from "./joinedTerms.ts";

const path = [...designInfoPath, "observationalModel"];

/** What studies under the two old words mostly are. */
const today: { readonly [token: string]: readonly string[] } = {
  DEFINED_POPULATION: ["COHORT", "ECOLOGIC_OR_COMMUNITY", "OTHER"],
  NATURAL_HISTORY: ["COHORT", "CASE_ONLY", "OTHER"],
};

const old = new Set(
  vocabularies.ObservationalModel.filter(({ legacy }) => legacy).map(({ token }) => token),
);

export default rule({
  code: "design/obs-model-legacy",
  title: "Observational model of an older vocabulary",
  kind: "form",
  severity: "warning",
  source: "ClinicalTrials.gov API v2, ObservationalModel; Miron et al., Scientific Data 2020",
  appliesTo: ["OBSERVATIONAL"],
  check(record, report) {
    const text = designOf(record).observationalModel;
    if (text === undefined) return;
    const term = termOf("ObservationalModel", text);
    const tokens = term ? [term.token] : (joinedTerms("ObservationalModel", text) ?? []);
    if (tokens.length === 0 || (term && !old.has(term.token))) return;
    const choices = [...new Set(tokens.flatMap((token) => today[token] ?? [token]))];
    const wrong = term ? "comes from an older vocabulary" : "joins several models";
    report({
      at: path,
      message: `The observational model "${term?.display ?? text}" ${wrong}, which the registry does not take any more. Choose the one model that fits: ${choices.map((token) => wordFor("ObservationalModel", token)).join(", ")}.`,
      fixes: choices.map((value) => ({
        title: `Set the observational model to ${wordFor("ObservationalModel", value)}`,
        safe: false,
        changes: [{ kind: "set", path, value }],
      })),
    });
  },
});
