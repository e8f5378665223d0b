import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { designOf } from "./design.ts";
import { modelPath } from "./designPaths.ts";

export default rule({
  code: "design/factorial-arms",
  title: "Factorial model with too few arms",
  kind: "consistency",
  severity: "warning",
  source: "Registry definition of Interventional Study Model, Factorial",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    if (designOf(record).interventionModel !== "FACTORIAL" || record.copy) return;
    const { armGroups } = matrixOf(record);
    const { length } = armGroups;
    if (length < 2 || length > 3) return;
    report({
      at: modelPath,
      // Three of the four cells are at times all that makes sense.
      severity: length === 2 ? "warning" : "information",
      message: `The intervention model is Factorial Assignment, but the trial has ${length === 2 ? "two" : "three"} arms. A factorial trial combines two or more interventions, so that two of them make four arms: with one, with the other, with both, with neither. Describe the arms that are missing, or set the model to Parallel Assignment.`,
      related: armGroups.map((arm, index) => ({
        at: [...armGroupsPath, index],
        message: `Arm ${index + 1}${arm.label ? `: ${shortened(arm.label)}` : ""}`,
      })),
      fixes: [
        {
          title: "Set the intervention model to Parallel Assignment",
          safe: false,
          changes: [{ kind: "set", path: modelPath, value: "PARALLEL" }],
        },
      ],
    });
  },
});
