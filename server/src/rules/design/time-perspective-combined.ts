import { termOf } from "../../catalogue/vocabularies.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { designInfoPath } from "./designPaths.ts";
import { joinedTerms } from "./joinedTerms.ts";

const path = [...designInfoPath, "timePerspective"];

export default rule({
  code: "design/time-perspective-combined",
  title: "Several time perspectives in one",
  kind: "form",
  severity: "warning",
  source: "ClinicalTrials.gov API v2, DesignTimePerspective; Miron et al., Scientific Data 2020",
  appliesTo: ["OBSERVATIONAL"],
  check(record, report) {
    const text = designOf(record).timePerspective;
    if (text === undefined || termOf("DesignTimePerspective", text)) return;
    // Longitudinal is an old word for what is mostly a prospective study.
    const tokens = joinedTerms("DesignTimePerspective", text, { longitudinal: "PROSPECTIVE" });
    if (!tokens) return;
    const choices = tokens.length > 1 ? [...new Set([...tokens, "OTHER"])] : tokens;
    report({
      at: path,
      message: `The time perspective "${text}" joins several, but the registry takes one. Choose the one that holds for most of the observations${tokens.length > 1 ? ", or Other with a word in the detailed description" : ""}.`,
      fixes: choices.map((value) => ({
        title: `Set the time perspective to ${wordFor("DesignTimePerspective", value)}`,
        safe: false,
        changes: [{ kind: "set", path, value }],
      })),
    });
  },
});
