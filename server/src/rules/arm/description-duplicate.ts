import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { wordFor } from "../wordFor.ts";
import { armName } from "./armWords.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/description-duplicate",
  title: "Two kinds of arm with one description",
  kind: "consistency",
  severity: "warning",
  source: "NCI CTRP user guide, arm descriptions; registry definition of Arm Description",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { armGroups } = matrixOf(record);
    if (armGroups.length < 2) return;
    armGroups.forEach((arm, index) => {
      const description = arm.description?.trim();
      if (!description || !arm.type) return;
      const first = armGroups.findIndex(
        (other, at) =>
          at < index &&
          other.type !== undefined &&
          other.type !== arm.type &&
          other.description?.trim() === description &&
          String(other.interventionNames) === String(arm.interventionNames),
      );
      const other = armGroups[first];
      if (!other?.type) return;
      report({
        at: [...armGroupsPath, index, "description"],
        message: `${armName(record, arm, index)} is a different kind of arm (${wordFor("ArmGroupType", arm.type)}) than arm ${first + 1} (${wordFor("ArmGroupType", other.type)}), but has the same description and the same interventions, so a reader cannot tell them apart. Say what its participants receive.`,
        related: [
          {
            at: [...armGroupsPath, first, "description"],
            message: `The same description${other.label ? `: ${shortened(other.label)}` : ""}`,
          },
        ],
      });
    });
  },
});
