import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { designOf } from "./design.ts";

const modelPath: Path = ["protocolSection", "designModule", "designInfo", "interventionModel"];

export default rule({
  code: "design/single-group-multi-arm",
  title: "Single group model with several arms",
  kind: "consistency",
  // The definition is the registry's; that the registry refuses it is unconfirmed.
  severity: "warning",
  source:
    "Registry definition of Interventional Study Model, Single Group; its level is unconfirmed",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { interventionModel, allocation } = designOf(record);
    if (interventionModel !== "SINGLE_GROUP") return;
    const { armGroups } = matrixOf(record);
    if (armGroups.length < 2) return;
    report({
      at: modelPath,
      message: `The intervention model is Single Group Assignment, but the trial has ${armGroups.length} arms. A single group is one arm: choose the model that says how the arms relate, or join the arms.`,
      related: armGroups.map((arm, index) => ({
        at: [...armGroupsPath, index],
        message: `Arm ${index + 1}${arm.label ? `: ${shortened(arm.label)}` : ""}`,
      })),
      fixes: modelsFor(allocation).map((model) => ({
        title: `Set the intervention model to ${termOf("InterventionalAssignment", model)?.display ?? model}`,
        safe: false,
        changes: [{ kind: "set", path: modelPath, value: model }],
      })),
    });
  },
});

/** Random allocation makes arms side by side likely; without it they often follow one another. */
function modelsFor(allocation: string | undefined): readonly string[] {
  return allocation === "NON_RANDOMIZED"
    ? ["PARALLEL", "SEQUENTIAL", "CROSSOVER"]
    : ["PARALLEL", "CROSSOVER", "SEQUENTIAL"];
}
