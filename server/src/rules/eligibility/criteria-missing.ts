import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { criteriaPath } from "./criteria.ts";

export default rule({
  code: "eligibility/criteria-missing",
  title: "Eligibility criteria missing",
  kind: "missing",
  severity: "error",
  source: "Registry list of Major Comments, eligibility criteria missing; WHO item 14",
  check(record, report) {
    if (!isMissing(record, criteriaPath)) return;
    report({
      at: criteriaPath,
      message:
        'The record has no eligibility criteria, which the registry\'s reviewers always send back: list who may take part under "Inclusion Criteria" and who may not under "Exclusion Criteria".',
      fixes: [
        {
          title: "Insert the two headings",
          safe: false,
          changes: [{ kind: "set", path: criteriaPath, value: template }],
        },
      ],
    });
  },
});

const template = [
  "Inclusion Criteria:",
  `* ${fillIn("who may take part")}`,
  "Exclusion Criteria:",
  `* ${fillIn("who may not take part")}`,
].join("\n");
