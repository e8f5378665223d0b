import { designOf } from "../design/design.ts";
import { bySince } from "../families/bySince.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/missing",
  title: "Arms missing",
  kind: "missing",
  severity: bySince("error", "warning"),
  source: "42 CFR 11.28; Arm Title / Group Label (PRS upload schema 2018.05.08); WHO item 13",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    if (matrixOf(record).armGroups.length > 0) return;
    if (designOf(record).studyType === undefined || !isMissing(record, armGroupsPath)) return;
    report({
      at: armGroupsPath,
      message:
        "The record lists no arms. The registry requires each arm of a trial with its title, type and interventions: list every group of participants that is treated in its own way, and a single one where all are treated alike.",
      fixes: [
        {
          title: "Insert an arm",
          safe: false,
          changes: [
            {
              kind: "insert",
              path: [...armGroupsPath, 0],
              value: {
                label: fillIn("arm title"),
                description: fillIn("what the participants receive"),
              },
            },
          ],
        },
      ],
    });
  },
});
