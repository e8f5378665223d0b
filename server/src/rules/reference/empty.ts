import { isBlank } from "../blank.ts";
import { rule } from "../rule.ts";
import { referencesOf, referencesPath } from "./references.ts";

export default rule({
  code: "reference/empty",
  title: "Reference without citation",
  kind: "missing",
  severity: "warning",
  source: "Upload schema v2018.05.08, Reference: a PubMed number or a citation",
  check(record, report) {
    const references = referencesOf(record);
    for (let i = 0; i < references.length; i++) {
      const reference = references[i];
      if (!isBlank(reference?.pmid) || !isBlank(reference?.citation)) continue;
      report({
        at: [...referencesPath, i],
        message: `Reference ${i + 1} has neither a PubMed number nor a citation, so nobody can find the publication: enter one of them, or remove the reference.`,
        unnecessary: true,
        fixes: [
          {
            title: "Remove the empty reference",
            safe: false,
            changes: [{ kind: "remove", path: [...referencesPath, i] }],
          },
        ],
      });
    }
  },
});
