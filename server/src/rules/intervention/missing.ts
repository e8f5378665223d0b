import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { designOf } from "../design/design.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

export default rule({
  code: "intervention/missing",
  title: "Interventions missing",
  kind: "missing",
  severity: "error",
  source:
    "NCI CTRP validator (June 2017): at least one; Intervention Name (PRS upload schema 2018.05.08); WHO item 13",
  appliesTo: ["INTERVENTIONAL", "EXPANDED_ACCESS"],
  check(record, report) {
    if (matrixOf(record).interventions.length > 0) return;
    const type = designOf(record).studyType;
    if (type === undefined || !isMissing(record, interventionsPath)) return;
    report({
      at: interventionsPath,
      message: `The record names no intervention, which the registry requires of every ${type === "INTERVENTIONAL" ? "trial: name each drug, device, procedure or other thing under study" : "expanded access record: name the product"}, with its type.`,
      fixes: [
        {
          title: "Insert an intervention",
          safe: false,
          changes: [
            {
              kind: "insert",
              path: [...interventionsPath, 0],
              value: { name: fillIn("intervention name") },
            },
          ],
        },
      ],
    });
  },
});
