import { rule } from "../rule.ts";
import { eligibilityPath } from "./criteria.ts";

const elements = [
  ["studyPopulation", "a study population description"],
  ["samplingMethod", "a sampling method"],
] as const;

export default rule({
  code: "eligibility/population-on-interventional",
  title: "Study population or sampling method in an interventional study",
  kind: "consistency",
  severity: "error",
  source: "Upload schema v2018.05.08, both elements: observational studies only",
  appliesTo: ["INTERVENTIONAL"],
  check({ protocol }, report) {
    const { eligibilityModule, designModule } = protocol;
    if (!eligibilityModule || designModule?.studyType !== "INTERVENTIONAL") return;
    for (const [name, said] of elements) {
      if (!eligibilityModule[name]?.trim()) continue;
      const path = [...eligibilityPath, name];
      report({
        at: path,
        message: `The study is interventional and has ${said}, which the registry takes for observational studies only. Remove it, say it in the criteria or the detailed description, or correct the study type.`,
        related: [
          {
            at: ["protocolSection", "designModule", "studyType"],
            message: "The study type is interventional",
          },
        ],
        fixes: [
          {
            title: `Remove the ${said.slice(2)}`,
            safe: false,
            changes: [{ kind: "remove", path }],
          },
        ],
      });
    }
  },
});
