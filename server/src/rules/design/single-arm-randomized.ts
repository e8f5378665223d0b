import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { designOf } from "./design.ts";
import { addSecondArm } from "./secondArm.ts";

const allocationPath: Path = ["protocolSection", "designModule", "designInfo", "allocation"];

export default rule({
  code: "design/single-arm-randomized",
  title: "One arm, but participants are allocated",
  kind: "consistency",
  severity: ({ protocol }) =>
    // Published records of recent years carry Non-Randomized with one arm, so it is not refused.
    protocol.designModule?.designInfo?.allocation === "RANDOMIZED" ? "error" : "warning",
  source:
    "Upload schema v2018.05.08, Allocation: N/A for a single-arm trial; AACT data definitions",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const allocation = designOf(record).allocation;
    if (allocation !== "RANDOMIZED" && allocation !== "NON_RANDOMIZED") return;
    const evidence = singleArm(record);
    if (evidence === undefined) return;
    const display = termOf("DesignAllocation", allocation)?.display ?? allocation;
    if (isSteppedWedge(record)) {
      report({
        at: allocationPath,
        severity: "warning",
        message: `The allocation is ${display}, but ${evidence.text}. In a stepped-wedge trial the groups are allocated to the order in which they start, which one arm cannot show: describe each sequence as an arm.`,
        related: [{ at: evidence.at, message: evidence.note }],
        ...(evidence.arms === 1 && { fixes: [addSecondArm] }),
      });
      return;
    }
    report({
      at: allocationPath,
      message: `The allocation is ${display}, but ${evidence.text}. With one arm nobody can be allocated, so the registry wants N/A: set the allocation to N/A, or describe the arms that are missing.`,
      related: [{ at: evidence.at, message: evidence.note }],
      fixes: [
        {
          title: "Set the allocation to N/A",
          safe: false,
          changes: [{ kind: "set", path: allocationPath, value: "NA" }],
        },
        ...(evidence.arms === 1 ? [addSecondArm] : []),
      ],
    });
  },
});

/** True where the record says so in words; the registry has no model of that name. */
function isSteppedWedge({ protocol }: CheckedRecord): boolean {
  const { identificationModule, descriptionModule, designModule, armsInterventionsModule } =
    protocol;
  return [
    identificationModule?.briefTitle,
    identificationModule?.officialTitle,
    designModule?.designInfo?.interventionModelDescription,
    armsInterventionsModule?.armGroups?.[0]?.description,
    descriptionModule?.briefSummary,
    descriptionModule?.detailedDescription,
  ].some((text) => text !== undefined && /\bstep(?:ped)?[- ]wedge\b/i.test(text));
}

/** What says that the trial has one arm, if anything does. */
function singleArm(record: CheckedRecord) {
  const { armGroups } = matrixOf(record);
  const model = designOf(record).interventionModel;
  const [only] = armGroups;
  // Listing sites lose arms and run them together; there the model has to say it as well.
  const sure = !record.copy || model === "SINGLE_GROUP";
  if (armGroups.length === 1 && only && sure) {
    const name = only.label ? ` ("${shortened(only.label)}")` : "";
    return {
      arms: 1,
      text: `the trial has one arm${name}`,
      at: [...armGroupsPath, 0],
      note: "The only arm",
    };
  }
  // Old records describe no arms; then the model alone says that there is one.
  if (model !== "SINGLE_GROUP" || record.presence(armGroupsPath) === "unread") return undefined;
  if (armGroups.length > 1) return undefined;
  return {
    arms: 0,
    text: "the intervention model is Single Group Assignment",
    at: ["protocolSection", "designModule", "designInfo", "interventionModel"],
    note: "The model says that there is one arm",
  };
}
