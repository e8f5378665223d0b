import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { allocationPath } from "./designPaths.ts";

export default rule({
  code: "design/allocation-na-multi-arm",
  title: "Allocation N/A with several arms",
  kind: "consistency",
  // That the registry refuses it is unconfirmed.
  severity: "warning",
  source: "Upload schema v2018.05.08, Allocation: N/A for a single-arm trial; level unconfirmed",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { allocation, interventionModel } = designOf(record);
    // With a single group model the model is asked about: design/single-group-multi-arm.
    if (allocation !== "NA" || interventionModel === "SINGLE_GROUP") return;
    const { armGroups } = matrixOf(record);
    if (armGroups.length < 2) return;
    report({
      at: allocationPath,
      message: `The allocation is N/A, which is for a trial of one arm, but the trial has ${armGroups.length} arms. Say how participants come into their arm: Randomized or Non-Randomized.`,
      related: armGroups.map((arm, index) => ({
        at: [...armGroupsPath, index],
        message: `Arm ${index + 1}${arm.label ? `: ${shortened(arm.label)}` : ""}`,
      })),
      fixes: ["RANDOMIZED", "NON_RANDOMIZED"].map((value) => ({
        title: `Set the allocation to ${wordFor("DesignAllocation", value)}`,
        safe: false,
        changes: [{ kind: "set", path: allocationPath, value }],
      })),
    });
  },
});
