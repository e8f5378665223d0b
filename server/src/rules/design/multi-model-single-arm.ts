import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { modelPath } from "./designPaths.ts";
import { addSecondArm } from "./secondArm.ts";

/** In a sequential trial one arm may take the dose steps one after the other. */
const models: readonly string[] = ["PARALLEL", "CROSSOVER", "FACTORIAL"];

export default rule({
  code: "design/multi-model-single-arm",
  title: "Model for several arms with one arm",
  kind: "consistency",
  severity: "warning",
  source:
    "Registry definition of Interventional Study Model: parallel, crossover and factorial need two or more",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { interventionModel: model, allocation } = designOf(record);
    if (!model || !models.includes(model) || record.copy) return;
    const { armGroups } = matrixOf(record);
    const [arm] = armGroups;
    if (!arm || armGroups.length > 1) return;
    // The forgotten arm is then said by design/single-arm-randomized.
    if (allocation === "RANDOMIZED" || allocation === "NON_RANDOMIZED") return;
    const name = arm.label ? ` ("${shortened(arm.label)}")` : "";
    report({
      at: modelPath,
      message: `The intervention model is ${wordFor("InterventionalAssignment", model)}, but the trial has one arm${name}. That model compares two or more arms: set it to Single Group Assignment, or describe the arms that are missing.`,
      related: [{ at: [...armGroupsPath, 0], message: "The only arm" }],
      fixes: [
        {
          title: "Set the intervention model to Single Group Assignment",
          safe: false,
          changes: [{ kind: "set", path: modelPath, value: "SINGLE_GROUP" }],
        },
        addSecondArm,
      ],
    });
  },
});
